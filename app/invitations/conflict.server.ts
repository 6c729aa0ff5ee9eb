import { keepConflictNames } from '../../db/conflict-names.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { stageOfConflict } from '../domain/conflict/own-record.ts'
import { shanghaiDay } from '../domain/day.ts'
import type { Opponent } from '../domain/dispute/opponents.ts'
import type { Against } from '../domain/invitation/against.ts'
import type { ConflictKind } from '../domain/vocabulary/parties.ts'
import { declareConflict } from './answer.server.ts'

/** Somebody with all names it goes by. */
type Named = { name: string; aliases: string[] }

/**
 * A party has a conflict. It ends the invitation, and is kept in the register of conflicts from today on, so that the
 * party is left out of the next match between the same names; one that does not say with whom keeps nothing.
 * @throws Problem `not_found`, `lapsed`, `illegal_transition`
 */
export async function declareConflictWith(
  db: Db,
  actor: Actor,
  invitationId: string,
  against: readonly Against[],
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { disputeId } = await declareConflict(trx, actor, invitationId, now)
    const { opponents, enterprise } = await partiesTo(trx, disputeId)
    if (against.includes('opponents'))
      for (const one of opponents) await keep(trx, actor.partyId!, one, 'client', now)
    if (against.includes('enterprise')) await keep(trx, actor.partyId!, enterprise, 'adverse', now)
  })
}

async function partiesTo(trx: Trx, disputeId: string): Promise<{ opponents: Named[]; enterprise: Named }> {
  const row = await trx
    .selectFrom('dispute')
    .innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
    .select(['dispute.opponents', 'enterprise.name_zh', 'enterprise.name_en'])
    .where('dispute.id', '=', disputeId)
    .executeTakeFirstOrThrow()
  const [name, ...aliases] = [row.name_zh, row.name_en].filter((one) => one !== null)
  return { opponents: JSON.parse(row.opponents) as Opponent[], enterprise: { name: name!, aliases } }
}

async function keep(
  trx: Trx,
  partyId: string,
  { name, aliases }: Named,
  kind: ConflictKind,
  now: Date,
): Promise<void> {
  const today = shanghaiDay(now)
  const at = now.toISOString()
  const known = await trx
    .selectFrom('conflict')
    .select(['id', 'valid_from', 'valid_to'])
    .where('party_id', '=', partyId)
    .where('name', '=', name)
    .where('kind', '=', kind)
    .executeTakeFirst()
  const id = known?.id ?? newId(now)
  if (!known) {
    const names = { name, aliases: JSON.stringify(aliases), affiliates: '[]' }
    const term = { valid_from: today, valid_to: null }
    await trx
      .insertInto('conflict')
      .values({ id, party_id: partyId, ...names, kind, ...term, created_at: at, updated_at: at })
      .execute()
  } else if (stageOfConflict({ validFrom: known.valid_from, validTo: known.valid_to }, today) !== 'active') {
    // What had ended, or was to begin later, counts from today on.
    await trx
      .updateTable('conflict')
      .set({ valid_from: today, valid_to: null, updated_at: at })
      .where('id', '=', id)
      .execute()
  }
  await keepConflictNames(trx, id, [name, ...aliases])
}
