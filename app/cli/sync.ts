import { type SyncReport, syncOnce, syncUntilDrained } from '../../search/sync.server.ts'
import { type Command, type Io, parseFlags } from './command.ts'
import { withIndex } from './index-context.ts'

export const syncCommand: Command = {
  name: 'sync',
  summary: 'brings the search index up to date',
  usage: `usage: npm run lianqiao -- sync [--wait] [--json]

Indexes what has changed in the database. A running server does so by itself, all the time.

  --wait    return only when the index equals the database; without it, make one pass
  --json    print {"indexed", "deleted", "pending", "failed"}

Exits with 1 when a document could not be indexed.`,
  async run(args, io) {
    const { values } = parseFlags(args, { wait: { type: 'boolean' }, json: { type: 'boolean' } })
    const report = await withIndex(io, (index) =>
      values.wait ? syncUntilDrained(index, { signal: io.signal }) : syncOnce(index),
    )
    if (values.json) io.out(JSON.stringify(report))
    else io.out(`${report.indexed} indexed, ${report.deleted} deleted, ${report.pending} pending`)
    nameFailures(report, io)
    return report.failed.length > 0 || (values.wait && report.pending > 0) ? 1 : 0
  },
}

function nameFailures(report: SyncReport, io: Io): void {
  for (const { index, documentId, attempts, error } of report.failed) {
    io.err(`${index} ${documentId} could not be indexed (attempt ${attempts}): ${error}`)
  }
}
