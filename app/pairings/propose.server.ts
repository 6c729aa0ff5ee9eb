import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { pairingLifecycle } from '../domain/pairing/lifecycle.ts'
import { bindsFirm, canConvene, canRenewPairing, type Proposer } from '../domain/pairing/policy.ts'
import { type DraftTerms, type ProposedTerms, withoutTermsOf } from '../domain/pairing/terms.ts'
import { ORIGINS, type Origin } from '../domain/vocabulary/parties.ts'
import { countJointMatters } from './queries-joint.server.ts'
import { getKeptPairing } from './queries-kept.server.ts'
import { recordPairingStep } from './step.server.ts'
import { tellFirms } from './tell.server.ts'
import { keepTerms, publicColumns, refuseTerms, type SideIds } from './terms-on-table.server.ts'

/** An identifier for a 1+1 that a form is about to propose. */
export const newPairingId = (now: Date): string => newId(now)

/** True for what `newPairingId` makes. */
export const isPairingId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** What a firm proposes to another. `id` makes sending the same form twice one proposal. */
export type Proposal = {
  id: string
  partnerId: string
  terms: ProposedTerms
  words: string
  /** The agreement that it goes on from. */
  renewsId: string | null
}

/**
 * Proposes a 1+1 to a listed firm of the other origin.
 * @throws Problem `forbidden` for who does not bind a firm; `not_found` and `illegal_transition` for a renewal of what
 *   is not there or cannot be renewed; `invalid_input`, see `refuseTerms`
 */
export async function proposePairing(db: Db, actor: Actor, proposal: Proposal, now: Date): Promise<void> {
  if (!bindsFirm(actor)) throw new Problem('forbidden', 'the administrator of a firm proposes')
  await db.transaction().execute(async (trx) => {
    const own = await ownOrigin(trx, actor.partyId!)
    const sides =
      own === 'domestic'
        ? { domestic: actor.partyId!, overseas: proposal.partnerId }
        : { domestic: proposal.partnerId, overseas: actor.partyId! }
    if (await isThere(trx, proposal.id, sides)) return
    if (proposal.renewsId !== null) await refuseRenewal(trx, actor, proposal.renewsId, sides)
    const terms = withoutTermsOf(proposal.terms, own === 'domestic' ? 'overseas' : 'domestic')
    await refuseTerms(trx, sides, terms, null, now)
    await open(trx, actor, { ...proposal, terms, sides, by: own }, now)
  })
}

async function ownOrigin(trx: Trx, partyId: string): Promise<Origin> {
  const row = await trx.selectFrom('party').select('origin').where('id', '=', partyId).executeTakeFirst()
  if (!row?.origin) throw new Problem('not_found', 'this account belongs to no firm')
  return row.origin
}

/** @throws Problem `duplicate` when the id is another pair's */
async function isThere(trx: Trx, id: string, sides: SideIds): Promise<boolean> {
  const row = await trx
    .selectFrom('pairing')
    .select(['domestic_id', 'overseas_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row && (row.domestic_id !== sides.domestic || row.overseas_id !== sides.overseas)) {
    throw new Problem('duplicate', 'this form has proposed another 1+1')
  }
  return row !== undefined
}

async function refuseRenewal(trx: Trx, actor: Actor, renewsId: string, sides: SideIds): Promise<void> {
  const before = await getKeptPairing(trx, actor, renewsId)
  if (ORIGINS.some((side) => before.sides[side].id !== sides[side])) {
    throw new Problem('not_found', 'this firm has no such 1+1')
  }
  if (!canRenewPairing(actor, before)) {
    throw new Problem('illegal_transition', `1+1: not to be renewed in state "${before.status}"`)
  }
}

/** What the centre proposes to two firms: the field, which they fill. */
export type Introduction = {
  id: string
  sides: SideIds
  terms: DraftTerms
  words: string
  /** The request of an enterprise that it answers; the firms are not told that there is one. */
  requestId: string | null
}

/**
 * Brings two listed firms together: both are asked, and one of them writes the terms.
 * @throws Problem `forbidden` for who does not convene, `not_found` for a request that is not open, `invalid_input`
 */
export async function convenePairing(
  db: Db,
  actor: Actor,
  { requestId, ...introduction }: Introduction,
  now: Date,
): Promise<void> {
  if (!canConvene(actor)) throw new Problem('forbidden', 'reviewers and managers bring firms together')
  await db.transaction().execute(async (trx) => {
    if (await isThere(trx, introduction.id, introduction.sides)) return
    await refuseTerms(trx, introduction.sides, introduction.terms, null, now)
    await open(trx, actor, { ...introduction, by: 'centre', renewsId: null }, now)
    if (requestId !== null) await takeUp(trx, actor, requestId, introduction, now)
  })
}

async function takeUp(
  trx: Trx,
  actor: Actor,
  requestId: string,
  { id, sides }: Pick<Introduction, 'id' | 'sides'>,
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('pairing_request')
    .set({ status: 'taken_up', pairing_id: id, handled_name: actor.name, handled_at: now.toISOString() })
    .where('id', '=', requestId)
    .where('status', '=', 'open')
    .where('domestic_id', '=', sides.domestic)
    .where('overseas_id', '=', sides.overseas)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Problem('not_found', 'there is no such open request for these firms')
}

type Opening = {
  id: string
  sides: SideIds
  terms: DraftTerms
  words: string
  by: Proposer
  renewsId: string | null
}

async function open(trx: Trx, actor: Actor, { id, sides, terms, words, by, renewsId }: Opening, now: Date) {
  const at = now.toISOString()
  const status = pairingLifecycle.initial
  await trx
    .insertInto('pairing')
    .values({
      id,
      ref: await nextRef(trx, now),
      domestic_id: sides.domestic,
      overseas_id: sides.overseas,
      ...publicColumns(terms),
      status,
      joint_matters: await countJointMatters(trx, sides),
      demo: await areInvented(trx, sides),
      created_at: at,
      updated_at: at,
    })
    .execute()
  await trx
    .insertInto('pairing_process')
    .values({
      pairing_id: id,
      proposed_by: by,
      opened_by: actor.id,
      renews_id: renewsId,
      terms_version: 1,
      domestic_agreed: by === 'domestic' ? 1 : 0,
      overseas_agreed: by === 'overseas' ? 1 : 0,
    })
    .execute()
  await keepTerms(trx, actor, { pairingId: id, version: 1, side: by, terms }, now)
  const event = by === 'centre' ? 'convene' : 'propose'
  const pairing = { id, domesticId: sides.domestic, overseasId: sides.overseas }
  await recordPairingStep(
    trx,
    actor,
    pairing,
    { event, before: null, after: status, words, termsVersion: 1 },
    now,
  )
  await tellFirms(trx, actor.id, pairing, event, now)
}

/** An agreement between invented firms is invented. */
async function areInvented(trx: Trx, sides: SideIds): Promise<0 | 1> {
  const rows = await trx
    .selectFrom('party')
    .select('demo')
    .where('id', 'in', [sides.domestic, sides.overseas])
    .execute()
  return rows.some(({ demo }) => demo === 1) ? 1 : 0
}

/** hz-2026-0001: counted within the year. */
async function nextRef(trx: Trx, now: Date): Promise<string> {
  const year = Number(shanghaiDay(now).slice(0, 4))
  const { last } = await trx
    .insertInto('document_counter')
    .values({ kind: 'pairing', year, last: 1 })
    .onConflict((oc) =>
      oc.columns(['kind', 'year']).doUpdateSet((eb) => ({ last: eb('document_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `hz-${year}-${String(last).padStart(4, '0')}`
}
