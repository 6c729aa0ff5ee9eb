import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { CLAIM_FIELDS } from '../domain/application/claim.ts'
import { type FieldIssue, fieldIssues } from '../domain/application/read-fields.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import { linesOf, one, type Values } from '../domain/application/values.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import type { ProfileChange } from '../domain/profile/change.ts'
import { profileSectionOf } from '../domain/profile/sections.ts'
import { addAffiliates } from './affiliates.server.ts'
import { getOwnProfile, type Profile } from './queries.server.ts'
import { getWaitingChange } from './queries-changes.server.ts'

/** How many changes of one entry may wait at a time. */
const MOST_WAITING = 50

type Proposed = { code: string; values: Values; version: number }

/**
 * Asks the centre to change names, category, place or registration of the actor's own entry. Until it has looked, the
 * directory shows what it showed; new names count in conflict checks from now on. A change of the same that waits is
 * replaced.
 * @returns what must be mended; nothing is asked then
 * @throws Problem `not_found`, `stale_state`
 */
export async function proposeIdentity(
  db: Db,
  actor: Actor,
  { code, values, version }: Proposed,
  now: Date,
): Promise<FieldIssue[]> {
  return db.transaction().execute(async (trx) => {
    const profile = await getOwnProfile(trx, actor)
    const section = profileSectionOf(profile.type, code)
    if (section?.mode !== 'examined') throw new Problem('not_found', 'there is no such page')
    const issues = fieldIssues(section.fields, values, shanghaiDay(now))
    if (issues.length > 0) return issues
    await compareAndSet(trx, 'party', profile.partyId, version, {}, now)
    await trx
      .updateTable('profile_change')
      .set({ status: 'withdrawn' })
      .where('party_id', '=', profile.partyId)
      .where('kind', '=', 'identity')
      .where('status', '=', 'waiting')
      .execute()
    const names = [one(values, 'nameZh'), one(values, 'nameEn'), ...linesOf(values, 'aliases')]
    await addAffiliates(trx, profile.partyId, newNames(profile, names), now)
    await propose(trx, actor, profile.partyId, { kind: 'identity', facts: values }, now)
    return []
  })
}

function newNames({ form }: Profile, names: readonly string[]): string[] {
  const identity = form.identity ?? {}
  const known = [one(identity, 'nameZh'), one(identity, 'nameEn'), ...linesOf(identity, 'aliases')]
  return names.filter((name) => name !== '' && !known.includes(name))
}

/**
 * Asks the centre to look at a new licence, field of work or matter of the actor's own entry.
 * @returns what must be mended; nothing is asked then
 * @throws Problem `not_found`
 */
export async function proposeClaim(
  db: Db,
  actor: Actor,
  { kind, values }: { kind: ClaimKind; values: Values },
  now: Date,
): Promise<FieldIssue[]> {
  const issues = fieldIssues(CLAIM_FIELDS[kind], values, shanghaiDay(now))
  return db.transaction().execute(async (trx) => {
    const { partyId } = await getOwnProfile(trx, actor)
    if (issues.length > 0) return issues
    const { waiting } = await trx
      .selectFrom('profile_change')
      .select((eb) => eb.fn.countAll<number>().as('waiting'))
      .where('party_id', '=', partyId)
      .where('status', '=', 'waiting')
      .executeTakeFirstOrThrow()
    if (Number(waiting) >= MOST_WAITING) return [{ field: 'jurisdiction', code: 'many' as const }]
    await propose(trx, actor, partyId, { kind, facts: values }, now)
    return []
  })
}

async function propose(
  trx: Trx,
  actor: Actor,
  partyId: string,
  { kind, facts }: Pick<ProfileChange, 'kind' | 'facts'>,
  now: Date,
): Promise<void> {
  const id = newId(now)
  await trx
    .insertInto('profile_change')
    .values({
      id,
      party_id: partyId,
      kind,
      facts: JSON.stringify(facts),
      status: 'waiting',
      proposed_by: actor.id,
      proposed_name: actor.name,
      proposed_at: now.toISOString(),
    })
    .execute()
  const entry: AuditEntry = {
    action: 'propose',
    noun: 'profile_change',
    subjectId: id,
    detail: { partyId, kind },
  }
  await recordEvent(trx, actor, entry, now)
}

/** Takes back a change of the actor's own entry that waits. @throws Problem `not_found`, `illegal_transition` */
export async function withdrawChange(db: Db, actor: Actor, id: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { partyId } = await getOwnProfile(trx, actor)
    const mine = trx.selectFrom('profile_change').select('id').where('id', '=', id)
    if (!(await mine.where('party_id', '=', partyId).executeTakeFirst())) {
      throw new Problem('not_found', 'there is no such change')
    }
    await getWaitingChange(trx, id)
    await trx.updateTable('profile_change').set({ status: 'withdrawn' }).where('id', '=', id).execute()
    const entry: AuditEntry = {
      action: 'withdraw',
      noun: 'profile_change',
      subjectId: id,
      detail: { partyId },
    }
    await recordEvent(trx, actor, entry, now)
  })
}
