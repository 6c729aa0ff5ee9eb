import type { Selectable } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { ProfileChangeTable } from '../../db/tables/party.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import type { ProfileChange } from '../domain/profile/change.ts'
import { canKeepProfile } from '../domain/profile/policy.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

const MOST_SHOWN = 200

/** The changes of a party's entry, the latest first. The caller keeps the entry. */
export async function listChangesOf(db: Db, partyId: string): Promise<ProfileChange[]> {
  const rows = await db
    .selectFrom('profile_change')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN)
    .execute()
  return rows.map(asChange)
}

/** A change and whose it is. */
export type WaitingChange = ProfileChange & {
  party: { ref: string; type: PartyType; nameZh: string | null; nameEn: string | null }
}

/** What waits for the centre, the longest waiting first; nothing for whoever is not of the centre. */
export async function listWaitingChanges(db: Db, actor: Pick<Actor, 'role'>): Promise<WaitingChange[]> {
  if (!isStaff(actor)) return []
  const rows = await db
    .selectFrom('profile_change')
    .innerJoin('party', 'party.id', 'profile_change.party_id')
    .selectAll('profile_change')
    .select(['party.ref', 'party.type', 'party.name_zh', 'party.name_en'])
    .where('profile_change.status', '=', 'waiting')
    .orderBy('proposed_at')
    .orderBy('profile_change.id')
    .limit(MOST_SHOWN)
    .execute()
  return rows.map((row) => ({
    ...asChange(row),
    party: { ref: row.ref, type: row.type, nameZh: row.name_zh, nameEn: row.name_en },
  }))
}

/**
 * A change that waits.
 * @throws Problem `not_found`, `illegal_transition` when it is decided or withdrawn
 */
export async function getWaitingChange(db: Db, id: string): Promise<ProfileChange> {
  const row = await db.selectFrom('profile_change').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such change')
  if (row.status !== 'waiting') throw new Problem('illegal_transition', `the change is ${row.status}`)
  return asChange(row)
}

/**
 * A change as whoever keeps the entry, or the centre, sees it, whatever became of it.
 * @throws Problem `not_found` for one that does not exist or is not the actor's to see
 */
export async function getChange(db: Db, actor: Actor, id: string): Promise<ProfileChange> {
  const row = await db.selectFrom('profile_change').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || !(isStaff(actor) || canKeepProfile(actor, row.party_id))) {
    throw new Problem('not_found', 'there is no such change')
  }
  return asChange(row)
}

const asChange = (row: Selectable<ProfileChangeTable>): ProfileChange => ({
  id: row.id,
  partyId: row.party_id,
  kind: row.kind,
  facts: JSON.parse(row.facts),
  status: row.status,
  proposedBy: row.proposed_by,
  proposedName: row.proposed_name,
  proposedAt: row.proposed_at,
  decidedName: row.decided_name,
  decidedAt: row.decided_at,
  note: row.note,
})
