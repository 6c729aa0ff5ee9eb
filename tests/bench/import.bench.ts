import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type SQLite from 'better-sqlite3'
import { importSources } from '../../app/cli/import/import-records.ts'
import { readLines } from '../../app/cli/import/read-lines.ts'
import { openDatabase } from '../../db/client.server.ts'
import { importWorld } from './import-world.ts'

export type BenchResult = { name: string; ours: number; baseline: number; ratio: number }

const RECORDS = 100_000
const ROUNDS = 3
const TABLES = [
  'party',
  'party_name',
  'admission',
  'competence',
  'matter',
  'pairing',
  'conflict',
  'conflict_name',
  'enterprise',
  'search_outbox',
  'audit_event',
] as const

type Rows = Map<string, unknown[][]>

/**
 * Seconds to import 100,000 records from a file, beside seconds for better-sqlite3 alone to insert the very same
 * rows (the outbox included) from memory: same schema, pragmas and disk, one transaction, search triggers gone.
 * Each is the median of three rounds, taken in turn.
 */
export async function benchImport(): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'lianqiao-bench-'))
  try {
    const file = join(folder, 'world.jsonl')
    writeFileSync(file, [...importWorld(RECORDS)].join('\n'))
    const ours: number[] = []
    const baseline: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const { seconds, rows } = await timeImport(file, join(folder, `ours-${round}.db`))
      ours.push(seconds)
      baseline.push(await timeInserts(rows, join(folder, `baseline-${round}.db`)))
    }
    const [a, b] = [median(ours), median(baseline)]
    return { name: `import of ${RECORDS} records (s)`, ours: a, baseline: b, ratio: a / b }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1]!

async function timeImport(file: string, path: string): Promise<{ seconds: number; rows: Rows }> {
  const database = await openDatabase(path)
  const start = performance.now()
  const lines = readLines(file, process.stdin)
  const report = await importSources(database, [{ file, lines }], { now: new Date() })
  const seconds = (performance.now() - start) / 1000
  if (report.accepted !== RECORDS) throw new Error(`accepted ${report.accepted} of ${RECORDS}`)
  const rows: Rows = new Map(TABLES.map((table) => [table, allRows(database.handle, table)]))
  await database.close()
  return { seconds, rows }
}

const allRows = (handle: SQLite.Database, table: string) =>
  handle.prepare(`select * from ${table}`).raw().all() as unknown[][]

async function timeInserts(rows: Rows, path: string): Promise<number> {
  const { handle, close } = await openDatabase(path)
  const triggers = handle.prepare(
    `select name from sqlite_master where type = 'trigger' and name like '%_search'`,
  )
  for (const name of triggers.pluck().all()) handle.exec(`drop trigger ${name}`)
  const start = performance.now()
  handle.transaction(() => {
    for (const [table, list] of rows) {
      const insert = handle.prepare(`insert into ${table} values (${list[0]!.map(() => '?').join(', ')})`)
      for (const row of list) insert.run(row)
    }
  })()
  const seconds = (performance.now() - start) / 1000
  await close()
  return seconds
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await benchImport())
