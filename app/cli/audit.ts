import { type AuditReport, getAuditHead, verifyAudit } from '../../db/audit-verify.server.ts'
import type { Db } from '../../db/schema.ts'
import { openApp } from '../context.server.ts'
import { readEnvironment } from '../http/environment.server.ts'
import { type Command, type Io, parseFlags, UsageError } from './command.ts'

export const auditHeadCommand: Command = {
  name: 'audit head',
  summary: 'prints where the audit ends, to be signed elsewhere',
  usage: `usage: npm run lianqiao -- audit head [--json]

Prints the hash of the last row of the audit. It stands for every row up to it: sign it and keep it where nobody who
can write to the database can write, and give it to "audit verify --head" later.

  --json    print {"rows", "lastId", "hash"} on one line`,
  async run(args, io) {
    const { values } = parseFlags(args, { json: { type: 'boolean' } })
    const head = await withDatabase(io, getAuditHead)
    if (!values.json) io.err(`${head.rows} rows, the last one is row ${head.lastId}`)
    io.out(values.json ? JSON.stringify(head) : head.hash)
    return 0
  },
}

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: 'checks that nobody has changed the audit',
  usage: `usage: npm run lianqiao -- audit verify [--head HASH] [--json]

Follows the chain of hashes through every row of the audit and names the first one that was changed, added, or does
not follow the one before it. Without --head, whoever can write to the database could still have rewritten everything.

  --head HASH    a head printed by "audit head" before: it must still be a row of the chain
  --json         print {"head", "fault"} on one line

Exits with 1 when something is wrong.`,
  async run(args, io) {
    const { values } = parseFlags(args, { head: { type: 'string' }, json: { type: 'boolean' } })
    const known = knownHead(values.head)
    const report = await withDatabase(io, (db) => verifyAudit(db, known))
    if (values.json) io.out(JSON.stringify(report))
    if (report.fault) io.err(inWords(report))
    else if (!values.json) io.out(inWords(report))
    return report.fault ? 1 : 0
  },
}

function knownHead(head: string | undefined): string | null {
  if (head === undefined) return null
  const hash = head.trim().toLowerCase()
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new UsageError(`"${head}" is not a head: it has 64 hex digits`)
  return hash
}

function inWords({ head, fault }: AuditReport): string {
  if (!fault) return `the audit is whole: ${head.rows} rows, head ${head.hash}`
  const where = fault.row === null ? 'the audit is not whole' : `audit row ${fault.row}`
  return `${where}${fault.row === null ? ':' : ''} ${fault.reason}`
}

async function withDatabase<T>(io: Io, work: (db: Db) => Promise<T>): Promise<T> {
  const app = await openApp(readEnvironment(io.env), { search: 'none' })
  try {
    return await work(app.db)
  } finally {
    await app.close()
  }
}
