import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  closeDemoAccounts,
  createDemoAccounts,
  type DemoAccount,
  hasDemoAccounts,
} from '../accounts/demo-accounts.server.ts'
import type { AppContext } from '../context.server.ts'
import type { Io } from './command.ts'
import { demoFile, writeDemoFile } from './demo-file.ts'
import { playStory } from './demo-story.ts'
import { importSources } from './import/import-records.ts'
import { readLines } from './import/read-lines.ts'
import { remarks, summary } from './import/report.ts'

/** What stands ready to be tried out. */
export type Demo = {
  /** Whether the data was loaded just now. */
  loaded: boolean
  /** The accounts that were made just now, with passwords that nobody will be told again. */
  accounts: DemoAccount[]
  /** Where the passwords stand; null where there are no such accounts. */
  file: string | null
}

/**
 * Loads demonstration data into a database without any record, and makes the accounts that go with it. Accounts whose
 * passwords are lost, because the file with them is gone, get new ones.
 */
export async function prepareDemo(app: AppContext, io: Io): Promise<Demo> {
  const { demo, dataDir } = app.environment
  if (demo === 'never') {
    await closeDemoAccounts(app.db, app.now())
    return { loaded: false, accounts: [], file: null }
  }
  const loaded = (await isEmpty(app)) && (await loadDemoData(app, io))
  const isThere = await hasDemoAccounts(app.db)
  const file = isThere ? demoFile(dataDir) : null
  if (file !== null || !(loaded || isThere || demo === 'always')) return { loaded, accounts: [], file }
  const accounts = await createDemoAccounts(app, app.now())
  if (loaded) await playStory(app, io.err)
  return { loaded, accounts, file: writeDemoFile(dataDir, accounts) }
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
