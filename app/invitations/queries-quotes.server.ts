import type { Db } from '../../db/schema.ts'
import type { Contingency } from '../domain/quote/contingency.ts'
import type { HourlyRate } from '../domain/quote/hourly.ts'
import type { QuoteStage } from '../domain/quote/stages.ts'
import type { FeeModel } from '../domain/vocabulary/parties.ts'
import type { ShownName } from './shown.ts'

/** A quote as it was offered; amounts in hundredths of the currency's unit. */
export type Quote = {
  invitationId: string
  feeModel: FeeModel
  currency: string
  /** Of an hourly quote; null where it was made before rates were asked for. */
  rates: HourlyRate[] | null
  stages: { stage: QuoteStage; amount: number }[]
  /** Null for an hourly quote that does not say what it may come to. */
  total: number | null
  cap: number | null
  /** Of a contingent quote; null for others, and where it was made before its share was asked for. */
  contingency: Contingency | null
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
        feeModel: row.fee_model,
        currency: row.currency,
        rates: row.rates === null ? null : JSON.parse(row.rates),
        stages: JSON.parse(row.stages),
        total: row.total,
        cap: row.cap,
        contingency:
          row.contingent_share === null ? null : { share: row.contingent_share, of: row.contingent_of ?? '' },
        validUntil: row.valid_until,
        availableFrom: row.available_from,
        note: row.note,
        createdAt: row.created_at,
        by: { ref: row.ref, type: row.type, nameZh: row.name_zh, nameEn: row.name_en },
      },
    ]),
  )
}
