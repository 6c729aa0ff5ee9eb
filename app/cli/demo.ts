import { createDemoAccounts } from '../accounts/demo-accounts.server.ts'
import { type DemoAccount, listDemoAccounts } from '../accounts/queries.server.ts'
import type { AppContext } from '../context.server.ts'
import type { Io } from './command.ts'

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
