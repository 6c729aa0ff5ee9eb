import { type CheckReport, checkIndexes } from '../../search/check.server.ts'
import { syncUntilDrained } from '../../search/sync.server.ts'
import { type Command, parseFlags } from './command.ts'
import { withIndex } from './index-context.ts'

export const checkCommand: Command = {
  name: 'check',
  summary: 'compares search index and database, document by document',
  usage: `usage: npm run lianqiao -- check [--json]

Indexes what is still pending, as a running server would, and then compares every document of every index with what
the database says.

  --json    print the whole comparison

Exits with 1 and names the documents when index and database differ.`,
  async run(args, io) {
    const { values } = parseFlags(args, { json: { type: 'boolean' } })
    const report = await withIndex(io, async (index) => {
      await syncUntilDrained(index, { signal: io.signal })
      return checkIndexes(index, {})
    })
    if (values.json) io.out(JSON.stringify(report))
    if (!report.equal) for (const line of inWords(report)) io.err(line)
    else if (!values.json) for (const line of inWords(report)) io.out(line)
    return report.equal ? 0 : 1
  },
}

function inWords(report: CheckReport): string[] {
  const lines = report.indexes.flatMap((one) => [
    `${one.index}: ${one.documents} documents`,
    ...(['missing', 'extra', 'different'] as const).flatMap((kind) => differences(kind, one)),
  ])
  return [...lines, report.equal ? 'index equals database' : 'index and database differ']
}

function differences(kind: 'missing' | 'extra' | 'different', one: CheckReport['indexes'][number]): string[] {
  const count = one.counts[kind]
  if (count === 0) return []
  const named = one[kind].map((id) => `    ${id}`)
  const more = count > named.length ? [`    … and ${count - named.length} more`] : []
  return [`  ${count} ${kind}:`, ...named, ...more]
}
