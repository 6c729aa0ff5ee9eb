import { keepConflictNames } from '../../db/conflict-names.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import type { Opponent } from '../domain/dispute/opponents.ts'
import type { ConflictKind } from '../domain/vocabulary/parties.ts'
import { declareConflict } from './answer.server.ts'

/** With whom a party has a conflict: one of the opponents, the enterprise itself, or both. */
export type Against = { opponents: boolean; enterprise: boolean }

/** Somebody with all names it goes by. */
type Named = { name: string; aliases: string[] }

/**
 * A party has a conflict. It ends the invitation, and is kept in the register of conflicts from today on, so that the
 * party is left out of the next match between the same names.
 * @throws Problem `not_found`, `lapsed`, `illegal_transition`
 */
export async function declareConflictWith(
  db: Db,
  actor: Actor,
  invitationId: string,
  against: Against,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { disputeId } = await declareConflict(trx, actor, invitationId, now)
    const { opponents, enterprise } = await partiesTo(trx, disputeId)
    if (against.opponents) for (const one of opponents) await keep(trx, actor.partyId!, one, 'client', now)
    if (against.enterprise) await keep(trx, actor.partyId!, enterprise, 'adverse', now)
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
  const id = newId(now)
  const at = now.toISOString()
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('conflict')
    .values({
      id,
      party_id: partyId,
      name,
      aliases: JSON.stringify(aliases),
      affiliates: '[]',
      kind,
      valid_from: shanghaiDay(now),
      valid_to: null,
      created_at: at,
      updated_at: at,
    })
    .onConflict((oc) => oc.columns(['party_id', 'name', 'kind']).doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return
  await keepConflictNames(trx, id, [name, ...aliases])
}
