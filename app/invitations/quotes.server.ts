import type { Db } from '../../db/schema.ts'
import type { QuoteStage } from '../domain/quote/stages.ts'
import type { FeeModel } from '../domain/vocabulary/parties.ts'

/** A quote as it was offered; amounts in hundredths of the currency's unit. */
export type Quote = {
  invitationId: string
  feeModel: FeeModel
  currency: string
  stages: { stage: QuoteStage; amount: number }[]
  total: number
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
