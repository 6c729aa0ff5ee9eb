import { readFileSync } from 'node:fs'
import type { BrowserContext } from '@playwright/test'
import { startDemoSession } from '../../app/accounts/commands.server.ts'
import { newSecret } from '../../app/accounts/secret.server.ts'
import { importRecords } from '../../app/cli/import/import-records.ts'
import type { ActorRole } from '../../app/domain/actor.ts'
import { newId } from '../../db/identifier.server.ts'
import { syncUntilDrained } from '../../search/sync.server.ts'
import { openTestSite, type TestSite } from '../integration/http/test-site.ts'

/** A site of its own with the demonstration's records, accounts for anybody, and a clock to turn. */
export type OutcomeSite = TestSite & {
  /** Brings the index up to date. */
  sync(): Promise<void>
  /** Signs a browser in as somebody of an enterprise, of a party, or of the centre. */
  signIn(context: BrowserContext, role: ActorRole, ref?: string): Promise<void>
  /** The id of a party or an enterprise. */
  idOf(table: 'party' | 'enterprise', ref: string): Promise<string>
}

const DEMO = new URL('../../seeds/demo/demo.jsonl', import.meta.url)

export async function openOutcomeSite(): Promise<OutcomeSite> {
  const site = await openTestSite({ DEMO: '0' })
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
  const accounts = new Map<string, string>()
  const accountOf = async (role: ActorRole, ref?: string) => {
    const known = accounts.get(`${role} ${ref}`)
    if (known) return known
    const id = newId(app.now())
    const isOfEnterprise = role.startsWith('enterprise')
    await app.db
      .insertInto('account')
      .values({
        id,
        name: `${role} ${ref ?? ''}`.trim(),
        role,
        enterprise_id: ref && isOfEnterprise ? await idOf('enterprise', ref) : null,
        party_id: ref && !isOfEnterprise ? await idOf('party', ref) : null,
        demo: 1,
        email: `${id}@example.test`,
        email_key: `${id}@example.test`,
        created_at: app.now().toISOString(),
      })
      .execute()
    accounts.set(`${role} ${ref}`, id)
    return id
  }
  return {
    ...site,
    sync,
    idOf,
    signIn: async (context, role, ref) => {
      const secret = newSecret()
      await startDemoSession(app.db, await accountOf(role, ref), secret, app.now())
      await context.addCookies([
        { name: '__Host-session', value: secret, url: site.url, secure: true, httpOnly: true },
      ])
    },
  }
}
