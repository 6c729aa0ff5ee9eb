import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { canPublishCalls } from '../domain/call/policy.ts'
import { Problem } from '../domain/errors.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** What a call says. Instants are UTC. */
export type CallFacts = {
  title: { zh: string; en: string }
  text: { zh: string; en: string }
  kinds: readonly PartyType[]
  opensAt: string
  closesAt: string
}

/**
 * Publishes a call for applications.
 * @param id comes from the form: the same submission twice publishes one
 * @throws Problem `not_found` for those who publish none
 */
export async function publishCall(
  db: Db,
  actor: Actor,
  id: string,
  facts: CallFacts,
  now: Date,
): Promise<void> {
  refuseOthers(actor)
  await db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('call').select('id').where('id', '=', id).executeTakeFirst()
    if (known) return
    const at = now.toISOString()
    await trx
      .insertInto('call')
      .values({ id, ...rowOf(facts), created_by: actor.id, created_at: at, updated_at: at })
      .execute()
    await record(trx, actor, 'publish', id, { facts }, now)
  })
}

/** Changes a call. @throws Problem `not_found`, `stale_state` */
export async function editCall(
  db: Db,
  actor: Actor,
  id: string,
  { facts, version }: { facts: CallFacts; version: number },
  now: Date,
): Promise<void> {
  refuseOthers(actor)
  await db.transaction().execute(async (trx) => {
    const before = await trx.selectFrom('call').selectAll().where('id', '=', id).executeTakeFirst()
    if (!before) throw new Problem('not_found', 'there is no such call')
    await compareAndSet(trx, 'call', id, version, rowOf(facts), now)
    await record(trx, actor, 'edit', id, { before, facts }, now)
  })
}

function refuseOthers(actor: Actor): void {
  if (!canPublishCalls(actor)) throw new Problem('not_found', 'there is no such page')
}

function rowOf({ title, text, kinds, opensAt, closesAt }: CallFacts) {
  return {
    title_zh: title.zh,
    title_en: title.en,
    text_zh: text.zh,
    text_en: text.en,
    kinds: JSON.stringify(kinds),
    opens_at: opensAt,
    closes_at: closesAt,
  }
}

function record(trx: Trx, actor: Actor, action: AuditAction, subjectId: string, detail: object, now: Date) {
  return recordEvent(trx, actor, { action, noun: 'call', subjectId, detail: { ...detail } }, now)
}
