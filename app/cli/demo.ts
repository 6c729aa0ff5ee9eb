import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dropSetting, readSetting, writeSetting } from '../../db/settings.server.ts'
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

/** Kept from before the first record of the demonstration until all of it is there and its accounts are told. */
const LOADING = 'demo_loading'

/**
 * Loads demonstration data into a database without any record, and makes the accounts that go with it. Accounts whose
 * passwords are lost, because the file with them is gone, get new ones. Loading that was broken off goes on, unless
 * somebody has brought in records of their own meanwhile.
 * @throws what `io.signal` was aborted with, once what is being done is done
 */
export async function prepareDemo(app: AppContext, io: Io): Promise<Demo> {
  const { demo, dataDir } = app.environment
  if (demo === 'never') {
    await closeDemoAccounts(app.db, app.now())
    await dropSetting(app.db, LOADING)
    return { loaded: false, accounts: [], file: null }
  }
  const loaded = ((await isEmpty(app)) || (await isBrokenOff(app))) && (await loadDemoData(app, io))
  const isThere = await hasDemoAccounts(app.db)
  const known = isThere && !loaded ? demoFile(dataDir) : null
  if (known !== null || !(loaded || isThere || demo === 'always')) {
    return { loaded, accounts: [], file: known }
  }
  const accounts = await createDemoAccounts(app, app.now())
  if (loaded) await playStory(app, io.err, io.signal)
  const file = writeDemoFile(dataDir, accounts)
  await dropSetting(app.db, LOADING)
  return { loaded, accounts, file }
}

async function isEmpty({ db }: AppContext): Promise<boolean> {
  const party = await db.selectFrom('party').select('id').limit(1).executeTakeFirst()
  const enterprise = await db.selectFrom('enterprise').select('id').limit(1).executeTakeFirst()
  return !party && !enterprise
}

async function isBrokenOff({ db }: AppContext): Promise<boolean> {
  if ((await readSetting(db, LOADING)) === null) return false
  const own = (table: 'party' | 'enterprise') =>
    db.selectFrom(table).select('id').where('demo', '=', 0).limit(1)
  return !(await own('party').executeTakeFirst()) && !(await own('enterprise').executeTakeFirst())
}

const DEMO_RECORDS = resolve(import.meta.dirname, '../../seeds/demo')

async function loadDemoData(app: AppContext, io: Io): Promise<boolean> {
  if (!existsSync(DEMO_RECORDS)) return false
  const files = readdirSync(DEMO_RECORDS).filter((name) => name.endsWith('.jsonl'))
  if (files.length === 0) return false
  io.err('loading demonstration data…')
  await writeSetting(app.db, LOADING, app.now().toISOString())
  const sources = files.sort().map((file) => ({ file, lines: readLines(join(DEMO_RECORDS, file), io.stdin) }))
  const report = await importSources(app, sources, { now: app.now() })
  io.err(summary(report))
  for (const remark of remarks(report)) io.err(remark)
  return report.accepted > 0
}
