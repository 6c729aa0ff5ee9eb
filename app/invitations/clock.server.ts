import { among } from '../../db/dialect/sqlite.ts'
import { refreshAnswers } from '../../db/party-feedback.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { takeBackInvitations } from '../disputes/take-back.server.ts'
import { disputeLifecycle } from '../domain/dispute/lifecycle.ts'
import { hadAllItsTime, isOver, remindAt } from '../domain/invitation/clock.ts'
import { invitationLifecycle, OPEN_STATES, WAITING_STATES } from '../domain/invitation/lifecycle.ts'
import { nextState, terminalStates } from '../domain/lifecycle.ts'
import { moveInvitation, stopClocks } from './answer.server.ts'
import { partiesReached } from './reached.server.ts'
import { record } from './record.server.ts'
import { tellEnterprise, tellOthers, tellParties } from './tell.server.ts'

/** What one look at the clocks did. */
export type Swept = { told: number; reminded: number; lapsed: number; ended: number }

/**
 * Looks at every running clock: tells parties for whom somebody can sign in at last, reminds those told that have used
 * half their time, lets invitations lapse whose time is over, and ends those whose dispute has ended. Doing it twice at
 * the same instant does nothing more.
 */
export async function sweepInvitations(db: Db, now: Date): Promise<Swept> {
  const ended = await endWithDisputes(db, now)
  const rows = await db
    .selectFrom('invitation_side as side')
    .innerJoin('invitation', 'invitation.id', 'side.invitation_id')
    .select(['side.invitation_id', 'side.party_id', 'side.due_at', 'side.hours'])
    .select(['side.told_at', 'side.reminded_at'])
    .where('side.due_at', 'is not', null)
    .where('invitation.status', 'in', WAITING_STATES)
    .orderBy('side.due_at')
    .execute()
  const untold = rows.filter(({ told_at }) => told_at === null).map(({ party_id }) => party_id)
  const reached = await partiesReached(db, untold)
  let told = 0
  let reminded = 0
  let lapsed = 0
  const gone = new Set<string>()
  for (const { invitation_id: id, party_id, due_at, hours, told_at, reminded_at } of rows) {
    if (gone.has(id)) continue
    const due = new Date(due_at!)
    const half = now >= remindAt(due, hours)
    if (isOver(due, now)) {
      gone.add(id)
      if (await lapse(db, id, now)) lapsed += 1
    } else if (told_at === null) {
      if (reached.has(party_id) && (await tellLate(db, id, party_id, half, now))) told += 1
    } else if (reminded_at === null && half) {
      if (await remind(db, id, party_id, now)) reminded += 1
    }
  }
  return { told, reminded, lapsed, ended }
}

/**
 * Tells a party what was asked of it while nobody could sign in. Where half of the time is over, that is its reminder
 * too.
 * @returns false when it was told or answered in the meantime
 */
async function tellLate(
  db: Db,
  invitationId: string,
  partyId: string,
  half: boolean,
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await markOnce(trx, invitationId, partyId, 'told_at', now))) return false
    if (half) await markOnce(trx, invitationId, partyId, 'reminded_at', now)
    await tellParties(trx, [partyId], { invitationId, news: 'asked' }, now)
    return true
  })
}

/** @returns false when it was answered in the meantime */
async function lapse(db: Db, invitationId: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const invitation = await stillWaiting(trx, invitationId)
    if (!invitation) return false
    const late = await trx
      .selectFrom('invitation_side')
      .select(['party_id', 'due_at', 'unreached_at'])
      .where('invitation_id', '=', invitationId)
      .where('due_at', 'is not', null)
      .execute()
    const over = late.filter(({ due_at }) => isOver(new Date(due_at!), now))
    if (over.length === 0) return false
    const silent = over
      .filter(({ due_at, unreached_at }) => hadAllItsTime(unreached_at, new Date(due_at!)))
      .map(({ party_id }) => party_id)
    await moveInvitation(trx, invitation, nextState(invitationLifecycle, 'lapse', invitation.status), now)
    await trx
      .updateTable('invitation_side')
      .set({ kept: 0 })
      .where('invitation_id', '=', invitationId)
      .where(among('party_id', silent))
      .execute()
    await stopClocks(trx, invitationId)
    await refreshAnswers(trx, silent)
    await record(trx, null, 'lapse', invitationId, {}, now)
    await tellEnterprise(
      trx,
      { id: invitationId, disputeId: invitation.dispute_id, enterpriseId: invitation.enterprise_id },
      'lapsed',
      now,
    )
    const through = over.map(({ party_id }) => party_id)
    await tellOthers(trx, invitationId, through, 'lapsed', now)
    return true
  })
}

/** @returns false when it needed no reminder any more */
async function remind(db: Db, invitationId: string, partyId: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await markOnce(trx, invitationId, partyId, 'reminded_at', now))) return false
    await record(trx, null, 'remind', invitationId, { partyId }, now)
    await tellParties(trx, [partyId], { invitationId, news: 'reminder' }, now)
    return true
  })
}

/** Writes down when a side whose clock runs was told or reminded. @returns false when it was before, or its clock stands */
async function markOnce(
  trx: Trx,
  invitationId: string,
  partyId: string,
  mark: 'told_at' | 'reminded_at',
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation_side')
    .set({ [mark]: now.toISOString() })
    .where('invitation_id', '=', invitationId)
    .where('party_id', '=', partyId)
    .where(mark, 'is', null)
    .where('due_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A dispute takes its invitations back when it ends; of one that ended otherwise they are taken back here. */
async function endWithDisputes(db: Db, now: Date): Promise<number> {
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('dispute', 'dispute.id', 'invitation.dispute_id')
    .select('dispute.id')
    .distinct()
    .where('invitation.status', 'in', OPEN_STATES)
    .where('dispute.status', 'in', terminalStates(disputeLifecycle))
    .execute()
  let ended = 0
  for (const { id: disputeId } of rows) {
    ended += await db.transaction().execute((trx) => takeBackInvitations(trx, null, { disputeId }, now))
  }
  return ended
}

function stillWaiting(trx: Trx, invitationId: string) {
  return trx
    .selectFrom('invitation')
    .select(['id', 'status', 'version', 'dispute_id', 'enterprise_id'])
    .where('id', '=', invitationId)
    .where('status', 'in', WAITING_STATES)
    .executeTakeFirst()
}
