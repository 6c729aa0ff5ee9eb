import type { Db } from '../../db/schema.ts'
import { type ConsentKind, consentsOf, versionOfConsent } from '../domain/account/consent.ts'
import type { Actor } from '../domain/actor.ts'

/** Whether somebody agrees to something now, in the version of its text that holds now. */
export async function hasConsent(db: Db, accountId: string, kind: ConsentKind): Promise<boolean> {
  const row = await db
    .selectFrom('consent')
    .select('id')
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('text_version', '=', versionOfConsent(kind) ?? '')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

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
