import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import {
  type DeclaredName,
  type EnterpriseNameKind,
  type NameProblem,
  readDeclaredName,
} from '../domain/enterprise/names.ts'
import { Problem } from '../domain/errors.ts'
import { looseKeyOf, nameKey } from '../domain/name.ts'
import { listOwnNames, ownEnterprise } from './queries.server.ts'

/**
 * Declares a further name of the actor's enterprise: from then on conflicts with it are conflicts with the enterprise.
 * @returns null when it is kept, else what is to be mended
 * @throws Problem `not_found` for an account that belongs to no enterprise
 */
export async function declareName(
  db: Db,
  actor: Actor,
  typed: { name: string; kind: string },
  now: Date,
): Promise<NameProblem[] | null> {
  const enterpriseId = ownEnterprise(actor)
  return db.transaction().execute(async (trx) => {
    const known = new Set((await listOwnNames(trx, actor)).map(({ key }) => key))
    const read = readDeclaredName(typed, known)
    if (Array.isArray(read)) return read
    await keepName(trx, enterpriseId, read, actor.id, now)
    await recordEvent(trx, actor, eventOf('declare_name', enterpriseId, read.kind), now)
    return null
  })
}

/**
 * Takes a declared name back.
 * @param key the name as it is compared
 * @throws Problem `not_found` for a name that the actor's enterprise has not declared
 */
export async function takeNameBack(db: Db, actor: Actor, key: string, now: Date): Promise<void> {
  const enterpriseId = ownEnterprise(actor)
  await db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('enterprise_name')
      .where('enterprise_id', '=', enterpriseId)
      .where('name_key', '=', key)
      .where('kind', '!=', 'official')
      .returning('kind')
      .executeTakeFirst()
    if (!gone) throw new Problem('not_found', 'the enterprise has declared no such name')
    await recordEvent(trx, actor, eventOf('take_name_back', enterpriseId, gone.kind), now)
  })
}

/** The event says of what kind the name is; the name itself is the enterprise's own business. */
function eventOf(action: AuditAction, subjectId: string, kind: EnterpriseNameKind): AuditEntry {
  return { action, noun: 'enterprise', subjectId, detail: { kind } }
}

async function keepName(
  trx: Trx,
  enterprise_id: string,
  { name, kind }: DeclaredName | { name: string; kind: 'official' },
  declared_by: string | null,
  now: Date,
): Promise<void> {
  const name_key = nameKey(name)
  await trx
    .insertInto('enterprise_name')
    .values({
      enterprise_id,
      name,
      kind,
      name_key,
      loose_key: looseKeyOf(name_key),
      declared_by,
      created_at: now.toISOString(),
    })
    .onConflict((oc) => oc.columns(['enterprise_id', 'name_key']).doNothing())
    .execute()
}

/**
 * Keeps the registered names of a new enterprise, by which it is found when somebody names it.
 * @param recordedBy the member of staff who recorded it, null for a sign-up or an import
 */
export async function keepOfficialNames(
  trx: Trx,
  enterpriseId: string,
  names: readonly string[],
  recordedBy: string | null,
  now: Date,
): Promise<void> {
  for (const name of names) await keepName(trx, enterpriseId, { name, kind: 'official' }, recordedBy, now)
}
