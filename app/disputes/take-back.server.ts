import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import type { Trx } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { type InvitationState, invitationLifecycle, OPEN_STATES } from '../domain/invitation/lifecycle.ts'
import { WRITTEN_PURPOSES } from '../domain/invitation/purpose.ts'
import { CLOCK, nextState } from '../domain/lifecycle.ts'
import { queueMail } from '../mail/queue.server.ts'

/** Which open invitations of a dispute: `to_act` leaves those that ask for something written. */
type Which = { disputeId: string; only?: 'to_act' }

/** Whoever acts when nobody does. */
const NOBODY = { id: null, name: CLOCK }

/**
 * Takes back what is still open of a dispute's invitations, as their parties would otherwise go on to read its names
 * and its file, in the caller's transaction. Whoever was asked is told.
 * @param actor null for the clock
 * @returns how many were taken back
 * @throws Problem `stale_state`
 */
export async function takeBackInvitations(
  trx: Trx,
  actor: Actor | null,
  { disputeId, only }: Which,
  now: Date,
): Promise<number> {
  const open = await trx
    .selectFrom('invitation')
    .select(['id', 'status', 'version'])
    .where('dispute_id', '=', disputeId)
    .where('status', 'in', OPEN_STATES)
    .$if(only === 'to_act', (query) => query.where('purpose', 'not in', WRITTEN_PURPOSES))
    .orderBy('id')
    .execute()
  for (const invitation of open) await takeBack(trx, actor, invitation, now)
  return open.length
}

/**
 * Takes one invitation back: nobody is waited for any more, and whoever was asked is told.
 * @throws Problem `illegal_transition` for one that is not open, `stale_state`
 */
export async function takeBack(
  trx: Trx,
  actor: Actor | null,
  { id, status: from, version }: { id: string; status: InvitationState; version: number },
  now: Date,
): Promise<void> {
  const status = nextState(invitationLifecycle, 'cancel', from)
  await compareAndSet(trx, 'invitation', id, version, { status }, now)
  await trx.updateTable('invitation_side').set({ due_at: null }).where('invitation_id', '=', id).execute()
  const detail = { from, byStaff: actor !== null && isStaff(actor) }
  await recordEvent(
    trx,
    actor ?? NOBODY,
    { action: 'cancel', noun: 'invitation', subjectId: id, detail },
    now,
  )
  const accounts = await trx
    .selectFrom('account')
    .innerJoin('invitation_side as side', 'side.party_id', 'account.party_id')
    .select('account.id')
    .where('side.invitation_id', '=', id)
    .orderBy('account.id')
    .execute()
  const byEnterprise = actor !== null && !isStaff(actor)
  const values = { path: `/invitations/${id}`, news: byEnterprise ? 'cancelled' : 'closed' }
  for (const account of accounts) {
    await queueMail(trx, { to: { accountId: account.id }, template: 'invitation_news', values, now })
  }
}
