import process from 'node:process'
import { isStaff } from '../../app/domain/actor.ts'
import { readDemoAccounts, signInOverHttp } from '../support/demo-accounts.ts'
import { serve } from '../support/serve.ts'

/**
 * Starts one server for all journeys, and tells them where it is, who may sign in, and where its letters go; what it
 * returns stops it. Staff are signed in here, once: a code of the second factor counts only once, and journeys run side
 * by side.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const served = await serve()
  const accounts = readDemoAccounts(served.dataDir)
  const sessions: Record<string, string> = {}
  for (const account of accounts.filter(isStaff)) {
    sessions[account.email] = await signInOverHttp(served.url, account)
  }
  process.env.JOURNEY_URL = served.url
  process.env.JOURNEY_DATA_DIR = served.dataDir
  process.env.JOURNEY_ACCOUNTS = JSON.stringify(accounts)
  process.env.JOURNEY_SESSIONS = JSON.stringify(sessions)
  return async () => {
    await served.stop()
  }
}
