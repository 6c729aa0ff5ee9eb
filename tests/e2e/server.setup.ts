import process from 'node:process'
import { isStaff } from '../../app/domain/actor.ts'
import { readDemoAccounts, signInOverHttp } from '../support/demo-accounts.ts'
import { CLIENT, startIdentityProvider } from '../support/identity-provider.ts'
import { freePort, serve } from '../support/serve.ts'

/**
 * Starts one server for all journeys, and tells them where it is, who may sign in, and where its letters go; what it
 * returns stops it. Staff are signed in here, once: a code of the second factor counts only once, and journeys run side
 * by side.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const port = await freePort()
  const served = await serve({ OIDC_ISSUER: `http://127.0.0.1:${port}`, OIDC_LABEL: '随申办', ...CLIENT })
  const elsewhere = await startIdentityProvider(port, `${served.url}/sign-in/oidc/callback`)
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
    await elsewhere.close()
    await served.stop()
  }
}
