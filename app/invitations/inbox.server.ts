import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { stageOf } from '../domain/invitation/stage.ts'
import type { InboxRow } from './inbox-table.tsx'
import { listInbox } from './queries.server.ts'

/**
 * A page of what the actor's party was asked, as a list shows it: for what, and by when; of one that is over nothing
 * more than that.
 * @throws Problem `not_found` for whoever gets no invitations
 */
export async function findInbox(
  db: Db,
  actor: Actor,
  page: number,
  now: Date,
): Promise<{ rows: InboxRow[]; total: number }> {
  const { invitations, total } = await listInbox(db, actor, page, now)
  const disputes = await db
    .selectFrom('dispute')
    .select(['id', 'ip_types', 'procedure'])
    .where(
      'id',
      'in',
      invitations.map(({ disputeId }) => disputeId),
    )
    .execute()
  const rows = invitations.map(({ id, purpose, status, ended, createdAt, disputeId, sides }) => {
    const mine = sides.find(({ partyId }) => partyId === actor.partyId)!
    const dispute = disputes.find((one) => one.id === disputeId)!
    const isOpen = stageOf(status, mine.status, ended) !== null
    return {
      id,
      purpose,
      status,
      receivedAt: createdAt,
      dueAt: isOpen ? mine.dueAt : null,
      what: isOpen ? { ipTypes: JSON.parse(dispute.ip_types), procedure: dispute.procedure } : null,
    }
  })
  return { rows, total }
}
