import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createDemoAccounts } from '../accounts/demo-accounts.server.ts'
import { type DemoAccount, listDemoAccounts } from '../accounts/queries.server.ts'
import type { AppContext } from '../context.server.ts'
import type { Io } from './command.ts'
import { importSources } from './import/import-records.ts'
import { readLines } from './import/read-lines.ts'
import { remarks, summary } from './import/report.ts'

/** What stands ready to be tried out: whether the data was loaded just now, and who may sign in. */
export type Demo = { loaded: boolean; accounts: DemoAccount[] }

/** Loads demonstration data into a database without any record, and makes the accounts that go with it. */
export async function prepareDemo(app: AppContext, io: Io): Promise<Demo> {
  const { demo } = app.environment
  if (demo === 'never') return { loaded: false, accounts: [] }
  const loaded = (await isEmpty(app)) && (await loadDemoData(app, io))
  if (loaded || demo === 'always') await createDemoAccounts(app.db, app.now())
  return { loaded, accounts: await listDemoAccounts(app.db) }
}

async function isEmpty({ db }: AppContext): Promise<boolean> {
  const party = await db.selectFrom('party').select('id').limit(1).executeTakeFirst()
  const enterprise = await db.selectFrom('enterprise').select('id').limit(1).executeTakeFirst()
  return !party && !enterprise
}

const DEMO_RECORDS = resolve(import.meta.dirname, '../../seeds/demo')

async function loadDemoData(app: AppContext, io: Io): Promise<boolean> {
  if (!existsSync(DEMO_RECORDS)) return false
  const files = readdirSync(DEMO_RECORDS).filter((name) => name.endsWith('.jsonl'))
  if (files.length === 0) return false
  io.err('loading demonstration data…')
  const sources = files.sort().map((file) => ({ file, lines: readLines(join(DEMO_RECORDS, file), io.stdin) }))
  const report = await importSources(app, sources, { now: app.now() })
  io.err(summary(report))
  for (const remark of remarks(report)) io.err(remark)
  return report.accepted > 0
}
