import type { Db } from '../../db/schema.ts'
import { type ConsentKind, consentsOf, versionOfConsent } from '../domain/account/consent.ts'
import type { Actor } from '../domain/actor.ts'

/** Whether somebody agrees to something now, in the version of its text that holds now. */
export async function hasConsent(db: Db, accountId: string, kind: ConsentKind): Promise<boolean> {
  const row = await consentsTo(db, kind).where('account_id', '=', accountId).executeTakeFirst()
  return row !== undefined
}

/** The same of anybody who can sign in for an enterprise. */
export async function hasConsentOfAny(db: Db, enterpriseId: string, kind: ConsentKind): Promise<boolean> {
  const row = await consentsTo(db, kind)
    .innerJoin('account', 'account.id', 'consent.account_id')
    .where('account.enterprise_id', '=', enterpriseId)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

const consentsTo = (db: Db, kind: ConsentKind) =>
  db
    .selectFrom('consent')
    .select('consent.id')
    .where('kind', '=', kind)
    .where('text_version', '=', versionOfConsent(kind) ?? '')
    .where('withdrawn_at', 'is', null)

export type OwnConsent = { kind: ConsentKind; version: string; givenAt: string | null }

/** What the actor may agree to, and since when they do; null is not at all. */
export async function listOwnConsents(db: Db, actor: Actor): Promise<OwnConsent[]> {
  const rows = await db
    .selectFrom('consent')
    .select(['kind', 'text_version', 'given_at'])
    .where('account_id', '=', actor.id)
    .where('withdrawn_at', 'is', null)
    .execute()
  return consentsOf(actor.role).map(({ kind, version }) => ({
    kind,
    version,
    givenAt: rows.find((row) => row.kind === kind && row.text_version === version)?.given_at ?? null,
  }))
}
