import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { type Dispute, getDispute } from '../disputes/queries.server.ts'
import { namesToHide } from '../disputes/queries-names-to-hide.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { Problem } from '../domain/errors.ts'
import { dueAt, hoursToAnswer } from '../domain/invitation/clock.ts'
import { standsInTheWay } from '../domain/invitation/in-the-way.ts'
import { invitationLifecycle } from '../domain/invitation/lifecycle.ts'
import { namesIn } from '../domain/invitation/names-in-text.ts'
import { fitsNumber, type InvitationPurpose, purposesFor } from '../domain/invitation/purpose.ts'
import type { InvitationInput } from '../domain/invitation/schema.ts'
import { isPair } from '../domain/matching/separation.ts'
import { type Bound, boundBy, chosenIn } from '../engagements/candidate.server.ts'
import { findRefusal, nameOfParty, type Refused } from '../engagements/standing.server.ts'
import { getMatchRun } from '../matching/queries.server.ts'
import { partiesReached } from './reached.server.ts'
import { record } from './record.server.ts'
import { tellOfUnreached, tellParties } from './tell.server.ts'

/** What came of asking: the invitations, or what to mend, or who cannot be asked. Nothing is sent halfway. */
export type Sent =
  | { ids: string[]; names?: never; refused?: never }
  | { ids?: never; names: string[]; refused?: never }
  | { ids?: never; names?: never; refused: Refused[] }

/** Somebody to be asked, as today's records have it. */
type Asked = { key: string; place: number; bound: Bound }

/**
 * Asks candidates of a frozen run: one, several beside each other, two sides of a 1+1, two experts who do not know of
 * each other. Everybody is checked against today's records, and the synopsis must name nobody. The same round twice
 * asks nobody twice.
 * @throws Problem `not_found` for a dispute, run or candidate that is not there for the actor, `invalid_input` for a
 *   purpose that does not fit whom it is asked of, `illegal_transition` while nobody may be engaged in the dispute,
 *   `duplicate` for a round of another dispute
 */
export async function sendInvitations(
  db: Db,
  actor: Actor,
  disputeId: string,
  input: InvitationInput,
  now: Date,
): Promise<Sent> {
  return db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, disputeId)
    const before = await findRound(trx, input.roundId)
    if (before.length > 0) return { ids: sameRound(before, disputeId) }
    if (!canCause(actor, dispute, 'engage')) {
      throw new Problem('illegal_transition', `dispute: nobody is invited in state "${dispute.status}"`)
    }
    const names = namesIn(input.synopsis, await namesToHide(trx, dispute))
    if (names.length > 0) return { names }
    const asked = await findAsked(trx, actor, disputeId, input)
    const refused = await refusedAmong(trx, actor, dispute, { asked, purpose: input.purpose }, now)
    if (refused.length > 0) return { refused }
    const ids: string[] = []
    for (const one of asked) ids.push(await insert(trx, actor, dispute, input, one, now))
    return { ids }
  })
}

function findRound(trx: Trx, roundId: string) {
  return trx.selectFrom('invitation').select(['id', 'dispute_id']).where('round_id', '=', roundId).execute()
}

function sameRound(before: readonly { id: string; dispute_id: string }[], disputeId: string): string[] {
  if (before.some((one) => one.dispute_id !== disputeId)) {
    throw new Problem('duplicate', 'this form has sent invitations in another dispute')
  }
  return before.map(({ id }) => id)
}

async function findAsked(
  trx: Trx,
  actor: Actor,
  disputeId: string,
  { runId, section, refs, purpose }: InvitationInput,
): Promise<Asked[]> {
  const run = await getMatchRun(trx, actor, runId)
  if (run.disputeId !== disputeId) throw new Problem('not_found', 'there is no such run')
  if (!fitsNumber(purpose, refs.length)) {
    throw invalid('candidate', purpose === 'blind_opinion' ? 'blind_two' : 'candidates_many')
  }
  const asked: Asked[] = []
  for (const key of refs) {
    const { candidate, place } = chosenIn(run.response, section, key)
    const bound = await boundBy(trx, candidate)
    if (!bound) throw new Problem('not_found', 'the candidate is on record no more')
    const kind = isPair(candidate) ? null : await kindOf(trx, bound.partyIds[0]!)
    if (!purposesFor(section, kind).includes(purpose)) throw invalid('purpose', 'purpose_unfit')
    asked.push({ key, place, bound })
  }
  return asked
}

const invalid = (field: string, message: string) =>
  new Problem('invalid_input', `${field}: ${message}`, [{ field, message }])

async function kindOf(trx: Trx, partyId: string): Promise<string | null> {
  const row = await trx.selectFrom('party').select('kind').where('id', '=', partyId).executeTakeFirst()
  return row?.kind ?? null
}

async function refusedAmong(
  trx: Trx,
  actor: Actor,
  dispute: Dispute,
  { asked, purpose }: { asked: readonly Asked[]; purpose: InvitationPurpose },
  now: Date,
): Promise<Refused[]> {
  const refused: Refused[] = []
  for (const { bound } of asked) {
    const why =
      (await findRefusal(trx, dispute, bound, isStaff(actor), now)) ??
      (await askedBefore(trx, dispute.id, { bound, purpose }, isStaff(actor)))
    if (why) refused.push(why)
  }
  return refused
}

/** Whoever is being asked in this dispute already, acts in it or has given just this, or has found a conflict in it. */
async function askedBefore(
  trx: Trx,
  disputeId: string,
  { bound, purpose }: { bound: Bound; purpose: InvitationPurpose },
  staff: boolean,
): Promise<Refused | null> {
  const rows = await trx
    .selectFrom('invitation_side as side')
    .innerJoin('invitation', 'invitation.id', 'side.invitation_id')
    .innerJoin('party', 'party.id', 'side.party_id')
    .select(['invitation.id', 'invitation.status', 'side.status as side', 'side.party_id'])
    .select('invitation.purpose')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('engagement')
          .select('engagement.id')
          .whereRef('engagement.invitation_id', '=', 'invitation.id')
          .where('engagement.status', 'in', OPEN_ENGAGEMENT_STATES),
      ).as('acts'),
    )
    .select(['party.ref', 'party.name_zh', 'party.name_en'])
    .where('invitation.dispute_id', '=', disputeId)
    .where('side.party_id', 'in', bound.partyIds)
    .execute()
  const conflicted = rows.find((row) => row.side === 'conflicted')
  if (conflicted) return { name: nameOfParty(conflicted), refusal: staff ? 'conflict' : 'unavailable' }
  const live = rows.filter((row) => standsInTheWay({ ...row, acts: Boolean(row.acts) }, purpose))
  const same = live.find(({ id }) => live.filter((other) => other.id === id).length === bound.partyIds.length)
  return same ? { name: nameOfParty(same), refusal: 'invited' } : null
}

async function insert(
  trx: Trx,
  actor: Actor,
  dispute: Dispute,
  input: InvitationInput,
  { key, place, bound }: Asked,
  now: Date,
): Promise<string> {
  const id = newId(now)
  const at = now.toISOString()
  await trx
    .insertInto('invitation')
    .values({
      id,
      round_id: input.roundId,
      dispute_id: dispute.id,
      enterprise_id: dispute.enterpriseId,
      run_id: input.runId,
      section: input.section,
      subject_key: key,
      place,
      purpose: input.purpose,
      pairing_id: bound.pairingId,
      status: invitationLifecycle.initial,
      synopsis: input.synopsis,
      created_by: actor.id,
      created_at: at,
      updated_at: at,
    })
    .execute()
  const reached = await partiesReached(trx, bound.partyIds)
  for (const [position, partyId] of bound.partyIds.entries()) {
    const { response_hours } = await trx
      .selectFrom('party')
      .select('response_hours')
      .where('id', '=', partyId)
      .executeTakeFirstOrThrow()
    const hours = hoursToAnswer(response_hours)
    await trx
      .insertInto('invitation_side')
      .values({
        invitation_id: id,
        party_id: partyId,
        position: position as 0 | 1,
        status: 'sent',
        hours,
        asked_at: at,
        due_at: dueAt(now, hours).toISOString(),
        told_at: reached.has(partyId) ? at : null,
        unreached_at: reached.has(partyId) ? null : at,
      })
      .execute()
  }
  await record(trx, actor, 'send', id, { disputeId: dispute.id, purpose: input.purpose, ref: key }, now)
  await tellParties(trx, bound.partyIds, { invitationId: id, news: 'asked' }, now)
  const unreached = bound.partyIds.filter((partyId) => !reached.has(partyId))
  await tellOfUnreached(trx, unreached, now)
  return id
}
