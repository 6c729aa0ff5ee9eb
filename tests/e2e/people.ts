import process from 'node:process'
import { expect, type Page } from '@playwright/test'
import type { ActorRole } from '../../app/domain/actor.ts'
import type { Credentials } from '../support/demo-accounts.ts'
import { zh } from './words.ts'

/** The demonstration's account of a role; where there are several (managers), the one that `nth` counts, from 0. */
export function accountOf(role: ActorRole, nth = 0): Credentials {
  const accounts = JSON.parse(process.env.JOURNEY_ACCOUNTS ?? '[]') as Credentials[]
  const account = accounts.filter((one) => one.role === role)[nth]
  if (!account) throw new Error(`the demonstration has no ${role} number ${nth}`)
  return account
}

/**
 * Has `page` signed in as the demonstration's account of a role, wherever it stood before. Staff get the session that
 * was opened with their second factor before the journeys began.
 */
export async function signInAs(page: Page, role: ActorRole, nth = 0): Promise<void> {
  const account = accountOf(role, nth)
  // Signing in over a session ends it, and staff share theirs among journeys.
  await page.context().clearCookies({ name: '__Host-session' })
  await page.goto('/sign-in')
  if (account.totp !== null) {
    const sessions = JSON.parse(process.env.JOURNEY_SESSIONS ?? '{}') as Record<string, string>
    await takeSession(page, page.url(), sessions[account.email] ?? '')
    await page.goto('/')
    await expect(page.getByRole('button', { name: zh('shell.nav.signOut') })).toBeVisible()
    return
  }
  await signInHere(page, account)
}

/** Fills in the sign-in page that is open, and waits until one is signed in, wherever that leads. */
export async function signInHere(
  page: Page,
  { email, password }: Pick<Credentials, 'email' | 'password'>,
): Promise<void> {
  await fillInSignIn(page, { email, password })
  await expect(page.getByRole('button', { name: zh('shell.nav.signOut') })).toBeVisible()
}

/** Signs out, and waits until that is so: who leaves the page before stays signed in. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: zh('shell.nav.signOut') }).click()
  await expect(page.getByRole('button', { name: zh('shell.nav.signOut') })).toBeHidden()
}

/** Fills in the sign-in page that is open, and sends it. */
export async function fillInSignIn(
  page: Page,
  { email, password }: Pick<Credentials, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel(zh('accounts.field.email')).fill(email)
  await page.getByLabel(zh('accounts.field.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: zh('accounts.signIn.submit'), exact: true }).click()
}

/** Gives `page` a session that was opened elsewhere: `cookie` as a browser sends it to `url`. */
export async function takeSession(page: Page, url: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await page
    .context()
    .addCookies([
      { name, value, url: url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' },
    ])
}
