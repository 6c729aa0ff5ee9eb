import type { ExpressionBuilder } from 'kysely'
import type { Db, Schema } from '../../db/schema.ts'
import { stateAt } from '../domain/invitation/current.ts'
import type { InvitationState, SideState } from '../domain/invitation/lifecycle.ts'
import type { InvitationPurpose } from '../domain/invitation/purpose.ts'
import { isEnded } from '../domain/invitation/stage.ts'
import type { Section } from '../domain/matching/response.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** One party asked, with its clock. */
export type InvitedSide = {
  partyId: string
  ref: string
  type: PartyType
  nameZh: string | null
  nameEn: string | null
  status: SideState
  hours: number
  askedAt: string
  dueAt: string | null
  respondedAt: string | null
  /** It counts neither way in how the party answers: nobody could sign in for it all the time. */
  uncounted: boolean
}

/** An invitation as it stands. Whoever asks for one has to look after who may see what of it. */
export type Invitation = {
  id: string
  roundId: string
  disputeId: string
  enterpriseId: string
  runId: string
  section: Section
  subjectKey: string
  place: number
  purpose: InvitationPurpose
  pairingId: string | null
  /** As it stands now: lapsed once its time is over, cancelled once its dispute is. */
  status: InvitationState
  /** Nothing of it is read any more, as `isEnded` says. */
  ended: boolean
  synopsis: string
  declineReason: string | null
  declineNote: string
  version: number
  createdAt: string
  updatedAt: string
  sides: InvitedSide[]
}

const all = (db: Db) =>
  db
    .selectFrom('invitation')
    .innerJoin('dispute', 'dispute.id', 'invitation.dispute_id')
    .selectAll('invitation')
    .select('dispute.status as dispute')
    .select((eb) =>
      eb
        .selectFrom('engagement')
        .select('engagement.status')
        .whereRef('engagement.invitation_id', '=', 'invitation.id')
        .as('engagement'),
    )
type Query = ReturnType<typeof all>

/** "This `invitation` asks one of these parties." */
export const asking =
  (partyIds: readonly string[]) =>
  ({ exists, selectFrom }: ExpressionBuilder<Schema, 'invitation'>) =>
    exists(
      selectFrom('invitation_side as mine')
        .select('mine.party_id')
        .whereRef('mine.invitation_id', '=', 'invitation.id')
        .where('mine.party_id', 'in', partyIds),
    )

/**
 * The invitations that `narrow` leaves, the latest first, with their sides in order.
 * @param narrow the scope of whoever asks: without one, everything is read
 */
export async function readInvitations(
  db: Db,
  narrow: (query: Query) => Query,
  now: Date,
): Promise<Invitation[]> {
  const rows = await narrow(all(db))
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.place')
    .orderBy('invitation.id')
    .execute()
  const sides = await readSides(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const mine = sides.get(row.id) ?? []
    return {
      id: row.id,
      roundId: row.round_id,
      disputeId: row.dispute_id,
      enterpriseId: row.enterprise_id,
      runId: row.run_id,
      section: row.section as Section,
      subjectKey: row.subject_key,
      place: row.place,
      purpose: row.purpose,
      pairingId: row.pairing_id,
      status: stateAt(row.status, { sides: mine, dispute: row.dispute }, now),
      ended: isEnded(row),
      synopsis: row.synopsis,
      declineReason: row.decline_reason,
      declineNote: row.decline_note,
      version: row.version,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      sides: mine,
    }
  })
}

async function readSides(db: Db, ids: readonly string[]): Promise<Map<string, InvitedSide[]>> {
  const sides = new Map<string, InvitedSide[]>()
  if (ids.length === 0) return sides
  const rows = await db
    .selectFrom('invitation_side as side')
    .innerJoin('party', 'party.id', 'side.party_id')
    .select(['party.ref', 'party.type', 'party.name_zh', 'party.name_en'])
    .selectAll('side')
    .where('side.invitation_id', 'in', ids)
    .orderBy('side.position')
    .execute()
  for (const row of rows) {
    const side = {
      partyId: row.party_id,
      ref: row.ref,
      type: row.type,
      nameZh: row.name_zh,
      nameEn: row.name_en,
      status: row.status,
      hours: row.hours,
      askedAt: row.asked_at,
      dueAt: row.due_at,
      respondedAt: row.responded_at,
      uncounted: row.kept === null && row.unreached_at !== null,
    }
    sides.set(row.invitation_id, [...(sides.get(row.invitation_id) ?? []), side])
  }
  return sides
}
