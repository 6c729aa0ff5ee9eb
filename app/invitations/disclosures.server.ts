import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import type { Stage } from '../domain/invitation/stage.ts'
import type { Invitation, InvitedSide } from './invitation.server.ts'

/** Reading the same again within this time is the same reading. */
export const ONE_DISCLOSURE_MS = 3_600_000

/**
 * Records in the ledger of a dispute that somebody of an invited party read it as far as `stage` allows; at most once
 * an hour for each person, invitation and stage.
 */
export async function noteDisclosure(
  db: Db,
  actor: Actor,
  invitation: Pick<Invitation, 'id' | 'disputeId'>,
  side: InvitedSide,
  stage: Stage,
  now: Date,
): Promise<void> {
  if (await wasJustShown(db, actor, invitation, stage, now)) return
  await db.transaction().execute(async (trx) => {
    // Two requests at once find nothing both; the second one finds the first one's record here.
    if (await wasJustShown(trx, actor, invitation, stage, now)) return
    const party = side.nameZh ?? side.nameEn ?? side.ref
    const detail = { stage, party, partyRef: side.ref, invitationId: invitation.id }
    await recordEvent(
      trx,
      actor,
      { action: 'disclose', noun: 'dispute', subjectId: invitation.disputeId, detail },
      now,
    )
  })
}

async function wasJustShown(
  db: Db,
  actor: Actor,
  { id, disputeId }: Pick<Invitation, 'id' | 'disputeId'>,
  stage: Stage,
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - ONE_DISCLOSURE_MS).toISOString()
  const rows = await db
    .selectFrom('audit_event')
    .select('detail')
    .where('noun', '=', 'dispute')
    .where('subject_id', '=', disputeId)
    .where('action', '=', 'disclose')
    .where('actor_id', '=', actor.id)
    .where('at', '>', since)
    .execute()
  return rows.some(({ detail }) => {
    const shown = JSON.parse(detail) as { stage?: string; invitationId?: string }
    return shown.stage === stage && shown.invitationId === id
  })
}
