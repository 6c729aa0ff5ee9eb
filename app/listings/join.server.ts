import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { keepConflictNames } from '../../db/conflict-names.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import { refreshAnswers, refreshRatings } from '../../db/party-feedback.server.ts'
import type { Db, Schema, Trx } from '../../db/schema.ts'
import { withdrawOpenApplications } from '../applications/withdraw-open.server.ts'
import type { Actor } from '../domain/actor.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { canJoin, joiningObstacle, namesBeside, widened } from '../domain/listing/joining.ts'
import { listingLifecycle } from '../domain/listing/lifecycle.ts'
import { looseKeyOf, nameKey } from '../domain/name.ts'
import { addAffiliates } from '../profiles/affiliates.server.ts'
import { recordListingStep, tellParty } from './commands.server.ts'
import { countHindrances, type EvidenceOnce, type JoiningPlan } from './joining.ts'
import { getListing, type Listing } from './queries.server.ts'
import { findJoiningHindrances, joinableOf, joiningSeen, planJoining } from './queries-joining.server.ts'

/** Which entry is joined into which, why, and what was seen of both (`joiningSeen`). */
export type GivenJoining = { keptId: string; joinedId: string; reason: string; seen: string }

/**
 * Makes two entries of the directory one, because they are one party: names, evidence, conflicts and accounts of
 * `joinedId` go to `keptId`, what both have is kept once, and `joinedId` leaves the directory. What it did there (ended
 * engagements, answered invitations, frozen runs, editions) stays under it; how it was rated and how it answered counts
 * for `keptId`.
 * @throws Problem `invalid_input` without a reason; `not_found`; `forbidden`; `illegal_transition` where the two cannot
 *   be one or something of `joinedId` has to be settled first; `stale_state` when either has changed since it was seen
 */
export async function joinParties(db: Db, actor: Actor, given: GivenJoining, now: Date): Promise<void> {
  const { keptId, joinedId, reason, seen } = given
  if (reason === '') {
    throw new Problem('invalid_input', 'a reason is needed', [{ field: 'words', message: 'words' }])
  }
  await db.transaction().execute(async (trx) => {
    const kept = await getListing(trx, actor, keptId)
    const joined = await getListing(trx, actor, joinedId)
    const plan = await planJoining(trx, keptId, joinedId)
    if (seen !== joiningSeen(kept, joined, plan)) {
      throw new Problem('stale_state', 'one of the two entries has changed since they were read')
    }
    const obstacle = joiningObstacle(await joinableOf(trx, kept), await joinableOf(trx, joined))
    if (obstacle) throw new Problem('illegal_transition', `the two cannot be joined: ${obstacle}`)
    if (!canJoin(actor, joined)) throw new Problem('forbidden', 'a manager joins entries')
    if (countHindrances(await findJoiningHindrances(trx, joinedId)) > 0) {
      throw new Problem('illegal_transition', 'what is still open of the joined entry is settled first')
    }
    await join(trx, actor, { kept, joined, plan, reason }, now)
  })
}

type Both = { kept: Listing; joined: Listing; plan: JoiningPlan; reason: string }

async function join(trx: Trx, actor: Actor, { kept, joined, plan, reason }: Both, now: Date): Promise<void> {
  await tellParty(trx, joined.partyId, 'joined', now)
  await tellParty(trx, kept.partyId, 'took_in', now)
  // Drafts of a renewal: whatever was handed in has been decided before.
  await withdrawOpenApplications(trx, actor, joined.partyId, now)
  await moveNames(trx, { kept, joined, plan }, now)
  await moveEvidence(trx, { kept, joined, plan }, now)
  await moveConflicts(trx, { kept, plan }, now)
  await moveAccounts(trx, { kept, plan })
  const moved = withoutPeople(plan)
  const status = nextState(listingLifecycle, 'join', joined.status)
  await compareAndSet(trx, 'party', joined.partyId, joined.version, { status }, now)
  const step = { event: 'join', status, words: reason, replyBy: null } as const
  await recordListingStep(trx, actor, joined, step, now)
  await trx
    .insertInto('party_joining')
    .values({
      joined_id: joined.partyId,
      kept_id: kept.partyId,
      reason,
      moved: JSON.stringify(moved),
      actor_id: actor.id,
      actor_name: actor.name,
      created_at: now.toISOString(),
    })
    .execute()
  await moveChecks(trx, { kept, joined, plan })
  await refreshAnswers(trx, [kept.partyId])
  await refreshRatings(trx, kept.partyId)
  const detail = { joined: joined.partyId, ref: joined.ref, reason, role: actor.role, moved }
  await recordEvent(trx, actor, { action: 'join', noun: 'listing', subjectId: kept.partyId, detail }, now)
}

/** The plan as it is kept for good: people, and whom a party stays away from, by their ids, so that names can go. */
function withoutPeople({ accounts, conflicts, conflictsOnce, ...plan }: JoiningPlan) {
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  return {
    ...plan,
    accounts: ids(accounts),
    conflicts: ids(conflicts),
    conflictsOnce: conflictsOnce.map(({ name: _, ...one }) => one),
  }
}

type Moving = Pick<Both, 'kept' | 'joined' | 'plan'>

/** The names, and what else the joined entry says of itself that the other one lacks. */
async function moveNames(trx: Trx, { kept, joined, plan }: Moving, now: Date): Promise<void> {
  const row = await trx
    .selectFrom('party')
    .select(['aliases', 'languages', 'industries', 'jurisdictions', 'ip_types'])
    .where('id', '=', kept.partyId)
    .executeTakeFirstOrThrow()
  const and = (before: string, more: readonly unknown[]) =>
    more.length === 0 ? before : JSON.stringify([...JSON.parse(before), ...more])
  const changes = {
    aliases: and(row.aliases, plan.names),
    languages: and(row.languages, plan.languages),
    industries: and(row.industries, plan.industries),
    jurisdictions: and(row.jurisdictions, plan.jurisdictions),
    ip_types: and(row.ip_types, plan.ipTypes),
  }
  await compareAndSet(trx, 'party', kept.partyId, kept.version, changes, now)
  await trx.deleteFrom('party_name').where('party_id', '=', joined.partyId).execute()
  for (const name of plan.names) {
    const key = nameKey(name)
    await trx
      .insertInto('party_name')
      .values({ party_id: kept.partyId, name_key: key, loose_key: looseKeyOf(key) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await addAffiliates(trx, kept.partyId, plan.affiliates, now)
}

const SCOPE = { admission: 'ip_types', competence: 'procedures' } as const

async function moveEvidence(trx: Trx, { kept, joined, plan }: Moving, now: Date): Promise<void> {
  for (const { kind, id } of plan.moves) await giveTo(trx, kind, id, kept.partyId)
  for (const one of plan.once) {
    if (one.counts === 'joined') await exchange(trx, one, { kept, joined })
    if (one.takes.length === 0 || one.kind === 'matter') continue
    const column = SCOPE[one.kind]
    const { scope } = await trx
      .selectFrom(one.kind as 'admission')
      .select(`${column as 'ip_types'} as scope`)
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow()
    await trx
      .updateTable(one.kind as 'admission')
      .set({
        [column]: JSON.stringify([...JSON.parse(scope), ...one.takes]),
        updated_at: now.toISOString(),
      })
      .where('id', '=', one.id)
      .execute()
  }
}

/** The three kinds of evidence are tables of their names, each with the party in `party_id`. */
const giveTo = (trx: Trx, kind: ClaimKind, id: string, partyId: string) =>
  trx
    .updateTable(kind as 'matter')
    .set({ party_id: partyId })
    .where('id', '=', id)
    .execute()

/**
 * The joined entry's record takes the place of the other one's, which stays with the entry that leaves. A party has each
 * licence once, so one is away for a moment.
 */
async function exchange(
  trx: Trx,
  { kind, id, otherId }: EvidenceOnce,
  { kept, joined }: Pick<Moving, 'kept' | 'joined'>,
): Promise<void> {
  const table = kind as 'matter'
  const own = await trx.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  await trx.deleteFrom(table).where('id', '=', id).execute()
  await giveTo(trx, kind, otherId, kept.partyId)
  await trx
    .insertInto(table)
    .values({ ...own, party_id: joined.partyId } satisfies Partial<Schema['matter']> as typeof own)
    .execute()
}

/** What was seen of a piece of evidence goes where it goes: only a joining on record lets it. */
async function moveChecks(trx: Trx, { kept, joined, plan }: Moving): Promise<void> {
  const won = plan.once.filter(({ counts }) => counts === 'joined')
  const toKept = [...plan.moves.map(({ id }) => id), ...won.map(({ otherId }) => otherId)]
  const checks = (ids: readonly string[], from: string, to: string) =>
    trx
      .updateTable('evidence_check')
      .set({ party_id: to })
      .where('party_id', '=', from)
      .where('evidence_id', 'in', ids)
      .execute()
  if (toKept.length > 0) await checks(toKept, joined.partyId, kept.partyId)
  if (won.length > 0)
    await checks(
      won.map(({ id }) => id),
      kept.partyId,
      joined.partyId,
    )
}

async function moveConflicts(
  trx: Trx,
  { kept, plan }: Pick<Moving, 'kept' | 'plan'>,
  now: Date,
): Promise<void> {
  for (const { id } of plan.conflicts) {
    await trx.updateTable('conflict').set({ party_id: kept.partyId }).where('id', '=', id).execute()
  }
  for (const { id, otherId } of plan.conflictsOnce) {
    const [own, other] = await Promise.all(
      [id, otherId].map((one) =>
        trx.selectFrom('conflict').selectAll().where('id', '=', one).executeTakeFirstOrThrow(),
      ),
    )
    const listed = (json: string): string[] => JSON.parse(json)
    const affiliates = listed(own!.affiliates)
    const aliases = listed(own!.aliases)
    const known = [own!.name, ...aliases, ...affiliates]
    const moreAliases = namesBeside(known, [other!.name, ...listed(other!.aliases)])
    const moreAffiliates = namesBeside([...known, ...moreAliases], listed(other!.affiliates))
    const span = widened(
      { from: own!.valid_from, to: own!.valid_to },
      { from: other!.valid_from, to: other!.valid_to },
    )
    await trx
      .updateTable('conflict')
      .set({
        aliases: JSON.stringify([...aliases, ...moreAliases]),
        affiliates: JSON.stringify([...affiliates, ...moreAffiliates]),
        valid_from: span.from,
        valid_to: span.to,
        updated_at: now.toISOString(),
      })
      .where('id', '=', id)
      .execute()
    await keepConflictNames(trx, id, [...moreAliases, ...moreAffiliates])
  }
}

async function moveAccounts(trx: Trx, { kept, plan }: Pick<Moving, 'kept' | 'plan'>): Promise<void> {
  for (const { id } of plan.accounts) {
    await trx.updateTable('account').set({ party_id: kept.partyId }).where('id', '=', id).execute()
  }
  for (const id of plan.links) {
    await trx.updateTable('one_time_link').set({ party_id: kept.partyId }).where('id', '=', id).execute()
  }
}
