import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoAccount } from '../../app/accounts/demo-accounts.server.ts'
import { totpCode } from '../../app/accounts/totp.server.ts'
import type { ActorRole } from '../../app/domain/actor.ts'

export type Credentials = Omit<DemoAccount, 'name'>

/** The accounts that a server with this data folder has made for its demonstration. */
export function readDemoAccounts(dataDir: string): Credentials[] {
  return readFileSync(join(dataDir, 'demo-accounts.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [role = '', email = '', password = '', totp] = line.split(/\s+/)
      return { role: role as ActorRole, email, password, totp: totp?.replace('TOTP:', '') ?? null }
    })
}

/** The code of an account's second factor, now or so many steps of 30 seconds later: no code counts twice. */
export function codeOf({ totp }: Pick<Credentials, 'totp'>, later = 0): string {
  if (totp === null) throw new Error('this account has no second factor')
  return totpCode(totp, new Date(Date.now() + later * 30_000))
}

/**
 * Signs in over HTTP as a browser would, with the code of the second factor where there is one.
 * @returns the session's cookie, as a browser sends it
 * @throws with what was answered when that is no session
 */
export async function signInOverHttp(url: string, account: Credentials): Promise<string> {
  const { email, password } = account
  const first = await post(url, '/sign-in', { email, password })
  if (account.totp === null) return first
  return post(url, '/sign-in/code', { code: codeOf(account) }, first)
}

async function post(url: string, path: string, fields: Record<string, string>, cookie = ''): Promise<string> {
  const response = await fetch(url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { origin: url, ...(cookie && { cookie }) },
  })
  const session = response.headers.getSetCookie().find((line) => line.startsWith('__Host-session='))
  if (response.status !== 303 || !session) throw new Error(`${path}: ${response.status}, and no session`)
  return session.split(';')[0] ?? ''
}
