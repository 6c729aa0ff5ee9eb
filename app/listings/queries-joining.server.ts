import { createHash } from 'node:crypto'
import { keptInstead, namesInRow, namesOfJoined } from '../../db/joinings.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { PENDING_APPLICATION_STATES } from '../domain/application/lifecycle.ts'
import { OPEN_COMPLAINT_STATES } from '../domain/complaint/lifecycle.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { type Joinable, namesBeside } from '../domain/listing/joining.ts'
import { LISTING_STATES } from '../domain/listing/lifecycle.ts'
import { nameKey } from '../domain/name.ts'
import { compareEvidence, evidencePieces } from './evidence-of-both.server.ts'
import type { Joining, JoiningHindrances, JoiningPlan, NamedConflict } from './joining.ts'
import { getListing, type Listing } from './queries.server.ts'
import { findOpenBusiness } from './queries-leaving.server.ts'

/** The listing with this reference, or null where there is none that could be joined. For staff. */
export async function findListingByRef(db: Db, actor: Actor, ref: string): Promise<Listing | null> {
  const row = await db
    .selectFrom('party')
    .select('id')
    .where('ref', '=', ref)
    .where('status', 'in', LISTING_STATES)
    .executeTakeFirst()
  return row ? getListing(db, actor, row.id) : null
}

/** A listing as the rules of joining look at it. */
export async function joinableOf(db: Db, listing: Listing): Promise<Joinable> {
  const kept = await keptInstead(db, [listing.partyId])
  return { ...listing, joinedInto: kept.get(listing.partyId) ?? null }
}

/** Into which entry this one was joined, and which ones into it, the latest first. The caller has seen the listing. */
export async function findJoinings(
  db: Db,
  partyId: string,
): Promise<{ into: Joining | null; taken: Joining[] }> {
  const of = (own: 'joined_id' | 'kept_id', other: 'joined_id' | 'kept_id') =>
    db
      .selectFrom('party_joining')
      .innerJoin('party', 'party.id', `party_joining.${other}`)
      .select(['party.id as partyId', 'ref', 'name_zh as nameZh', 'name_en as nameEn'])
      .select(['reason', 'actor_name as name', 'party_joining.created_at as at'])
      .where(`party_joining.${own}`, '=', partyId)
      .orderBy('party_joining.created_at', 'desc')
      .orderBy('party.id')
      .execute()
  const [into] = await of('joined_id', 'kept_id')
  return { into: into ?? null, taken: await of('kept_id', 'joined_id') }
}

/** What has to be settled of a party before it is joined into another: nobody could go on with it afterwards. */
export async function findJoiningHindrances(db: Db, partyId: string): Promise<JoiningHindrances> {
  const { invitations, ...open } = await findOpenBusiness(db, partyId)
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  const [asking, unconfirmed, introductions, applications, changes, complaints] = await Promise.all([
    db
      .selectFrom('invitation')
      .select(['id', 'dispute_id'])
      .where('id', 'in', invitations.length ? ids(invitations) : [''])
      .execute(),
    db
      .selectFrom('engagement_confirmation as asked')
      .innerJoin('engagement', 'engagement.id', 'asked.engagement_id')
      .select('engagement.id')
      .where('asked.party_id', '=', partyId)
      .where('asked.state', '=', 'asked')
      .where('engagement.status', 'in', OPEN_ENGAGEMENT_STATES)
      .orderBy('engagement.created_at')
      .execute(),
    db
      .selectFrom('pairing_request')
      .select(['id', 'dispute_id as disputeId'])
      .where('status', '=', 'open')
      .where((eb) => eb.or([eb('domestic_id', '=', partyId), eb('overseas_id', '=', partyId)]))
      .orderBy('created_at')
      .execute(),
    db
      .selectFrom('application')
      .select('id')
      .where('party_id', '=', partyId)
      .where('status', 'in', PENDING_APPLICATION_STATES)
      .orderBy('created_at')
      .execute(),
    db
      .selectFrom('profile_change')
      .select('id')
      .where('party_id', '=', partyId)
      .where('status', '=', 'waiting')
      .orderBy('proposed_at')
      .execute(),
    db
      .selectFrom('complaint')
      .select('id')
      .where('party_id', '=', partyId)
      .where('status', 'in', OPEN_COMPLAINT_STATES)
      .orderBy('created_at')
      .execute(),
  ])
  const disputes = new Map(asking.map(({ id, dispute_id }) => [id, dispute_id]))
  return {
    ...open,
    invitations: invitations.map(({ id, status }) => ({ id, status, disputeId: disputes.get(id)! })),
    unconfirmed: ids(unconfirmed),
    introductions,
    applications: ids(applications),
    changes: ids(changes),
    complaints: ids(complaints),
  }
}

/** What joining `joinedId` into `keptId` would do now. The caller has seen both. */
export async function planJoining(db: Db, keptId: string, joinedId: string): Promise<JoiningPlan> {
  const [kept, joined] = await Promise.all([keptId, joinedId].map((id) => rowOf(db, id)))
  const own = [...namesInRow(kept!), ...(await namesOfJoined(db, keptId))]
  const names = namesBeside(own, [...namesInRow(joined!), ...(await namesOfJoined(db, joinedId))])
  const lacking = (column: 'industries' | 'jurisdictions' | 'ip_types'): string[] => {
    const has: string[] = JSON.parse(kept![column])
    return (JSON.parse(joined![column]) as string[]).filter((one) => !has.includes(one))
  }
  const spoken: JoiningPlan['languages'] = JSON.parse(kept!.languages)
  return {
    names,
    affiliates: namesBeside(
      [...own, ...names, ...(kept!.unit === null ? [] : [kept!.unit])],
      [...(joined!.unit === null ? [] : [joined!.unit]), ...(await affiliatesOf(db, joinedId))],
    ),
    languages: (JSON.parse(joined!.languages) as JoiningPlan['languages']).filter(
      ({ code }) => !spoken.some((one) => one.code === code),
    ),
    industries: lacking('industries'),
    jurisdictions: lacking('jurisdictions'),
    ipTypes: lacking('ip_types'),
    ...compareEvidence(await evidencePieces(db, keptId), await evidencePieces(db, joinedId)),
    ...compareConflicts(await conflictsOf(db, keptId), await conflictsOf(db, joinedId)),
    accounts: await db
      .selectFrom('account')
      .select(['id', 'name', 'role'])
      .where('party_id', '=', joinedId)
      .where('erased_at', 'is', null)
      .orderBy('id')
      .execute(),
    links: (await openLinks(db, joinedId).execute()).map(({ id }) => id),
  }
}

/** Invitations to open an account of a party that were neither used nor taken back. */
function openLinks(db: Db, partyId: string) {
  return db
    .selectFrom('one_time_link')
    .select('id')
    .where('party_id', '=', partyId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('id')
}

const rowOf = (db: Db, id: string) =>
  db.selectFrom('party').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function affiliatesOf(db: Db, partyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('party_affiliate')
    .select('name')
    .where('party_id', '=', partyId)
    .orderBy('name_key')
    .execute()
  return rows.map(({ name }) => name)
}

const conflictsOf = (db: Db, partyId: string) =>
  db
    .selectFrom('conflict')
    .select(['id', 'name', 'kind', 'valid_from as from', 'valid_to as to'])
    .where('party_id', '=', partyId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

type Conflict = NamedConflict & { kind: string; from: string | null; to: string | null }

function compareConflicts(
  kept: readonly Conflict[],
  joined: readonly Conflict[],
): Pick<JoiningPlan, 'conflicts' | 'conflictsOnce'> {
  const keyOf = ({ name, kind }: Conflict) => `${kind} ${nameKey(name)}`
  const own = new Map(kept.map((one) => [keyOf(one), one]))
  const plan: ReturnType<typeof compareConflicts> = { conflicts: [], conflictsOnce: [] }
  for (const other of joined) {
    const known = own.get(keyOf(other))
    if (known) {
      const { id, name, from, to } = known
      plan.conflictsOnce.push({ id, name, otherId: other.id, from, to })
    } else plan.conflicts.push({ id: other.id, name: other.name })
  }
  return plan
}

/** What a page showed of a joining, as a short text: the same only while nothing of either party has changed. */
export function joiningSeen(kept: Listing, joined: Listing, plan: JoiningPlan): string {
  const seen = [kept.partyId, kept.version, joined.partyId, joined.version, plan]
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}
