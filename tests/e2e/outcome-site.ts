import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { signInAccount } from '../../app/accounts/commands.server.ts'
import { newSecret } from '../../app/accounts/secret.server.ts'
import { importRecords } from '../../app/cli/import/import-records.ts'
import { type ActorRole, isStaff } from '../../app/domain/actor.ts'
import { newId } from '../../db/identifier.server.ts'
import { syncUntilDrained } from '../../search/sync.server.ts'
import { openTestSite, type TestSite } from '../integration/http/test-site.ts'
import { takeSession } from './people.ts'
import { zh } from './words.ts'

/** A site of its own with the demonstration's records, accounts for anybody, and a clock to turn. */
export type OutcomeSite = TestSite & {
  /** Brings the index up to date. */
  sync(): Promise<void>
  /** Signs a browser in as somebody of an enterprise, of a party, or of the centre. */
  signIn(page: Page, role: ActorRole, ref?: string): Promise<void>
  /** The id of a party or an enterprise. */
  idOf(table: 'party' | 'enterprise', ref: string): Promise<string>
}

const DEMO = new URL('../../seeds/demo/demo.jsonl', import.meta.url)

export async function openOutcomeSite(): Promise<OutcomeSite> {
  const site = await openTestSite({ DEMO: '1' })
  const { app } = site
  await importRecords(app, readFileSync(DEMO, 'utf8').trim().split('\n'), { now: app.now() })
  const sync = async () => {
    await syncUntilDrained({ db: app.db, client: app.search, now: app.now })
  }
  await sync()
  const idOf = async (table: 'party' | 'enterprise', ref: string) => {
    const row = app.db.selectFrom(table).select('id').where('ref', '=', ref)
    return (await row.executeTakeFirstOrThrow()).id
  }
  const known = new Map<string, string>()
  /** The id of an account of that kind, made when it is first asked for. */
  const accountOf = async (role: ActorRole, ref = '') => {
    const name = `${zh(`accounts.role.${role}`)} ${ref}.`
    const made = known.get(name)
    if (made) return made
    const id = newId(app.now())
    known.set(name, id)
    const isOfEnterprise = role.startsWith('enterprise')
    await app.db
      .insertInto('account')
      .values({
        id,
        name,
        role,
        enterprise_id: ref && isOfEnterprise ? await idOf('enterprise', ref) : null,
        party_id: ref && !isOfEnterprise ? await idOf('party', ref) : null,
        demo: 1,
        email: `${id}@example.test`,
        email_key: `${id}@example.test`,
        totp_confirmed_at: isStaff({ role }) ? app.now().toISOString() : null,
        created_at: app.now().toISOString(),
      })
      .execute()
    return id
  }
  return {
    ...site,
    sync,
    idOf,
    signIn: async (page, role, ref) => {
      const secret = newSecret()
      const session = { secret, userAgent: null, address: null, secondFactor: true }
      await signInAccount(app.db, await accountOf(role, ref), session, app.now())
      await takeSession(page, site.url, `__Host-session=${secret}`)
      await page.goto(site.url)
      await page.getByRole('button', { name: zh('shell.nav.signOut') }).waitFor()
    },
  }
}
