import type { Db } from '../../db/schema.ts'
import type { HourlyRate } from '../domain/quote/hourly.ts'
import type { QuoteStage } from '../domain/quote/stages.ts'
import type { FeeModel } from '../domain/vocabulary/parties.ts'

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
  validUntil: string
  availableFrom: string
  note: string
  createdAt: string
}

/** The quotes of invitations, by invitation. Ask only with ids that were read through the actor's own scope. */
export async function findQuotes(db: Db, invitationIds: readonly string[]): Promise<Map<string, Quote>> {
  if (invitationIds.length === 0) return new Map()
  const rows = await db.selectFrom('quote').selectAll().where('invitation_id', 'in', invitationIds).execute()
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
        validUntil: row.valid_until,
        availableFrom: row.available_from,
        note: row.note,
        createdAt: row.created_at,
      },
    ]),
  )
}
