import { newIdSequence } from '../../db/identifier.server.ts'
import type { Trx } from '../../db/schema.ts'
import { placeOfClaim } from '../domain/application/claim.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import type { Values } from '../domain/application/values.ts'

/** Claims of one kind, as they were typed. */
export type NewClaims = { kind: ClaimKind; facts: readonly Values[] }

/** Writes claims without asking who may: for the copy of last term's entry. */
export async function writeClaims(
  trx: Trx,
  id: string,
  { kind, facts }: NewClaims,
  now: Date,
): Promise<void> {
  if (facts.length === 0) return
  const nextId = newIdSequence(now)
  const { last } = await trx
    .selectFrom('application_claim')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('application_id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  const rows = facts.map((one, index) => {
    const { jurisdiction, ipType } = placeOfClaim(kind, one)
    return {
      id: nextId(),
      application_id: id,
      kind,
      position: (last ?? 0) + index + 1,
      facts: JSON.stringify(one),
      jurisdiction,
      ip_type: ipType,
      status: 'open' as const,
      verified_by: null,
      verifier_name: null,
      verified_on: null,
      expires_on: null,
      basis: null,
      created_at: now.toISOString(),
    }
  })
  // SQLite binds at most 32,766 values in a statement.
  for (let start = 0; start < rows.length; start += 500) {
    await trx
      .insertInto('application_claim')
      .values(rows.slice(start, start + 500))
      .execute()
  }
}
