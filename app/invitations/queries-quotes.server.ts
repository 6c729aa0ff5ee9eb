import { feesOf } from '../../db/fee-columns.ts'
import type { Db } from '../../db/schema.ts'
import type { Fees } from '../domain/quote/fees.ts'
import type { ShownName } from './shown.ts'

/** A quote as it was offered. */
export type Quote = Fees & {
  invitationId: string
  validUntil: string
  availableFrom: string
  note: string
  createdAt: string
  /** Who gave it: of a 1+1 either side quotes for both. */
  by: ShownName
}

/** The quotes of invitations, by invitation. Ask only with ids that were read through the actor's own scope. */
export async function findQuotes(db: Db, invitationIds: readonly string[]): Promise<Map<string, Quote>> {
  if (invitationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('quote')
    .innerJoin('party', 'party.id', 'quote.party_id')
    .selectAll('quote')
    .select(['party.ref', 'party.type', 'party.name_zh', 'party.name_en'])
    .where('quote.invitation_id', 'in', invitationIds)
    .execute()
  return new Map(
    rows.map((row) => [
      row.invitation_id,
      {
        invitationId: row.invitation_id,
        ...feesOf(row),
        validUntil: row.valid_until,
        availableFrom: row.available_from,
        note: row.note,
        createdAt: row.created_at,
        by: { ref: row.ref, type: row.type, nameZh: row.name_zh, nameEn: row.name_en },
      },
    ]),
  )
}
