import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { signInAccount } from '../../../app/accounts/commands.server.ts'
import { createApiToken } from '../../../app/accounts/commands-tokens.server.ts'
import { createDemoAccounts, type DemoAccount } from '../../../app/accounts/demo-accounts.server.ts'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import { CLIENT_DIR, ensureBuild, SERVER_BUNDLE } from '../../../app/cli/site-build.ts'
import { type AppContext, openApp } from '../../../app/context.server.ts'
import type { ActorRole } from '../../../app/domain/actor.ts'
import { openDoor } from '../../../app/http/door.server.ts'
import { readEnvironment } from '../../../app/http/environment.server.ts'
import { createSite } from '../../../app/http/site.server.ts'
import { freePort } from '../../support/serve.ts'

/** The real site in this process: real build, real database in memory, real search engine, and a clock to turn. */
export type TestSite = {
  url: string
  app: AppContext
  /** The accounts of the demonstration, with their passwords. */
  demo: DemoAccount[]
  /** A manager's API token. */
  token: string
  setNow(now: Date): void
  close(): Promise<void>
}

/** @param parts what stands in for parts of the application, such as a log that is kept */
export async function openTestSite(
  env: Record<string, string> = {},
  parts: Partial<Pick<AppContext, 'log'>> = {},
): Promise<TestSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-site-'))
  const environment = readEnvironment({
    DATABASE_URL: 'sqlite::memory:',
    DEMO: '1',
    LOG_LEVEL: 'silent',
    ...env,
    DATA_DIR: dataDir,
  })
  let now = new Date('2026-11-23T01:00:00Z')
  const app = { ...(await openApp(environment, { search: 'serve' })), now: () => now, ...parts }
  const demo = environment.demo === 'never' ? [] : await createDemoAccounts(app, now)
  const token = newSecret()
  await createApiToken(app.db, null, { name: 'tests', role: 'manager', token }, now)
  await ensureBuild(() => {}, new AbortController().signal)
  const door = await openDoor('127.0.0.1', await freePort())
  const build = (await import(/* @vite-ignore */ pathToFileURL(SERVER_BUNDLE).href)) as ServerBuild
  door.open(createSite(app, build, CLIENT_DIR))
  return {
    url: door.url,
    app,
    demo,
    token,
    setNow: (instant) => {
      now = instant
    },
    close: async () => {
      await door.close()
      await app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A form as a browser of today sends it. */
export function post(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { origin: new URL(url).origin, ...headers },
  })
}

/** The cookies that an answer sets, by name, as whole `Set-Cookie` lines. */
export function cookiesOf(response: Response): Map<string, string> {
  return new Map(response.headers.getSetCookie().map((line) => [line.split('=')[0] ?? '', line]))
}

/** What a browser sends that is signed in as the demonstration's account of a role, second factor and all. */
export async function sessionOf(
  { app }: Pick<TestSite, 'app'>,
  role: ActorRole,
): Promise<{ cookie: string }> {
  const { id } = await app.db
    .selectFrom('account')
    .select('id')
    .where('demo', '=', 1)
    .where('role', '=', role)
    .orderBy('created_at')
    .executeTakeFirstOrThrow()
  const secret = newSecret()
  const session = { secret, userAgent: null, address: null, secondFactor: true }
  await signInAccount(app.db, id, session, app.now())
  return { cookie: `__Host-session=${secret}` }
}
