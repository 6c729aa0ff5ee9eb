import type { Db } from '../../db/schema.ts'
import { type Actor, partiesRead } from '../domain/actor.ts'
import { ownClock } from '../domain/dispute/own-clock.ts'
import { titleFor } from '../domain/dispute/title.ts'
import { WAITING_STATES } from '../domain/invitation/lifecycle.ts'
import { getsInvitations, sideAmong } from '../domain/invitation/policy.ts'
import { stageOf } from '../domain/invitation/stage.ts'
import { readAs } from '../domain/invitation/standing.ts'
import { referenceOf } from '../domain/reference.ts'
import type { Label } from '../domain/vocabulary/labels.ts'
import type { InboxRow } from './inbox-table.tsx'
import { asking, type Invitation, readInvitations } from './invitation.server.ts'
import type { MeasuredAnswers } from './own-answers.tsx'
import { listInbox } from './queries.server.ts'
import { findMeasured } from './queries-measured.server.ts'

/**
 * A page of what the actor's party was asked, as a list shows it: where, about which right, with whom and by when; of
 * one that is over no more than with whom. `measured` is how matching counts its answers, null where it does not yet.
 * @param language in which places, rights and procedures are written
 * @throws Problem `not_found` for whoever gets no invitations
 */
export async function findInbox(
  db: Db,
  actor: Actor,
  page: number,
  language: keyof Label,
  now: Date,
): Promise<{ rows: InboxRow[]; total: number; measured: MeasuredAnswers | null }> {
  const { invitations, total } = await listInbox(db, actor, page, now)
  const measured = await findMeasured(db, actor.partyId!)
  return { rows: await showInbox(db, partiesRead(actor), invitations, language), total, measured }
}

/**
 * What a party is to answer or to quote for now, and by when.
 * @param language in which places, rights and procedures are written
 */
export async function listWaiting(
  db: Db,
  partyId: string,
  language: keyof Label,
  now: Date,
): Promise<(InboxRow & { waitsUntil: string })[]> {
  const waiting = await readMine(
    db,
    [partyId],
    (query) => query.where('invitation.status', 'in', WAITING_STATES),
    now,
  )
  const due = waiting.flatMap((invitation) => {
    const { dueAt } = invitation.sides.find((side) => side.partyId === partyId)!
    return dueAt === null ? [] : [{ invitation, waitsUntil: dueAt }]
  })
  const rows = await showInbox(
    db,
    [partyId],
    due.map(({ invitation }) => invitation),
    language,
  )
  return rows.map((row, index) => ({ ...row, waitsUntil: due[index]!.waitsUntil }))
}

/** Those of the given invitations that ask the actor's party; nothing for whoever gets none. */
export async function listMine(
  db: Db,
  actor: Actor,
  ids: readonly string[],
  language: keyof Label,
  now: Date,
): Promise<InboxRow[]> {
  if (ids.length === 0 || !getsInvitations(actor)) return []
  const partyIds = partiesRead(actor)
  const mine = await readMine(db, partyIds, (query) => query.where('invitation.id', 'in', ids), now)
  return showInbox(db, partyIds, mine, language)
}

/** The invitations that ask some parties, of those that `narrow` leaves. */
function readMine(
  db: Db,
  partyIds: readonly string[],
  narrow: Parameters<typeof readInvitations>[1],
  now: Date,
): Promise<Invitation[]> {
  return readInvitations(db, (query) => narrow(query).where(asking(partyIds)), now)
}

/**
 * Whom invitations asked, by invitation. Ask only with ids of disputes that were read through the actor's own scope, as
 * somebody who sent them: of others they are left out.
 */
export async function findAskedParties(
  db: Db,
  disputeIds: readonly string[],
  invitationIds: readonly string[],
): Promise<Map<string, AskedParty[]>> {
  const asked = new Map<string, AskedParty[]>()
  if (disputeIds.length === 0 || invitationIds.length === 0) return asked
  const rows = await db
    .selectFrom('invitation_side as side')
    .innerJoin('invitation', 'invitation.id', 'side.invitation_id')
    .innerJoin('party', 'party.id', 'side.party_id')
    .select(['invitation.id', 'party.ref', 'party.name_zh as nameZh', 'party.name_en as nameEn'])
    .where('invitation.id', 'in', invitationIds)
    .where('invitation.dispute_id', 'in', disputeIds)
    .orderBy('side.position')
    .execute()
  for (const { id, ...party } of rows) asked.set(id, [...(asked.get(id) ?? []), party])
  return asked
}

type AskedParty = { ref: string; nameZh: string | null; nameEn: string | null }

/** Where a party is, ISO 3166-1 alpha-2; null where that is not on record. */
export async function countryOf(db: Db, partyId: string): Promise<string | null> {
  const row = await db.selectFrom('party').select('country').where('id', '=', partyId).executeTakeFirst()
  return row?.country ?? null
}

/** Invitations as their party may tell them apart: what its stage allows, and nothing else of the dispute. */
async function showInbox(
  db: Db,
  partyIds: readonly string[],
  invitations: readonly Invitation[],
  language: keyof Label,
): Promise<InboxRow[]> {
  if (invitations.length === 0) return []
  const disputes = await db
    .selectFrom('dispute')
    .select(['id', 'jurisdictions', 'ip_types', 'procedure'])
    .where(
      'id',
      'in',
      invitations.map(({ disputeId }) => disputeId),
    )
    .execute()
  const country = await countryOf(db, partyIds[0]!)
  return invitations.map(({ id, purpose, status, ended, createdAt, disputeId, sides }) => {
    const mine = sideAmong(partyIds, sides)!
    const partner = sides.find((side) => side !== mine)
    const stage = stageOf(status, mine.status, ended)
    const dispute = disputes.find((one) => one.id === disputeId)!
    const dueAt = stage === null ? null : mine.dueAt
    return {
      id,
      reference: referenceOf(id),
      purpose,
      ...readAs(status, mine.status, ended),
      receivedAt: createdAt,
      dueAt,
      dueThere: ownClock(dueAt, country),
      uncounted: mine.uncounted,
      what:
        stage &&
        titleFor(language, {
          jurisdictions: JSON.parse(dispute.jurisdictions),
          ipTypes: JSON.parse(dispute.ip_types),
          procedure: dispute.procedure as never,
        }),
      partner: partner
        ? { ref: partner.ref, type: partner.type, nameZh: partner.nameZh, nameEn: partner.nameEn }
        : null,
    }
  })
}
