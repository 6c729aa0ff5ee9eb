import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { deliveriesOf, NOTIFICATION_KINDS, type NotificationKind } from '../domain/notification/kinds.ts'
import { getDeliveries, getNotificationPath } from './queries.server.ts'

/**
 * Notes that the actor has opened one of their notifications; a second time changes nothing.
 * @returns where it leads, a path of this site
 * @throws Problem `not_found` for one that is not theirs
 */
export async function openNotification(db: Db, actor: Actor, id: string, now: Date): Promise<string> {
  const path = await getNotificationPath(db, actor, id)
  await db
    .updateTable('notification')
    .set({ read_at: now.toISOString() })
    .where('id', '=', id)
    .where('account_id', '=', actor.id)
    .where('read_at', 'is', null)
    .execute()
  return path
}

/** Notes that the actor has seen everything that had arrived by `upTo`, an instant. */
export async function readAllNotifications(db: Db, actor: Actor, upTo: string, now: Date): Promise<void> {
  await db
    .updateTable('notification')
    .set({ read_at: now.toISOString() })
    .where('account_id', '=', actor.id)
    .where('created_at', '<=', upTo)
    .where('read_at', 'is', null)
    .execute()
}

/**
 * Sets how the actor wants each kind by mail.
 * @throws Problem `invalid_input` naming each kind for which that may not be chosen
 */
export async function setDeliveries(
  db: Db,
  actor: Actor,
  chosen: Record<NotificationKind, string>,
  now: Date,
): Promise<void> {
  const wrong = NOTIFICATION_KINDS.filter((kind) => !isOffered(kind, chosen[kind]))
  if (wrong.length > 0) {
    const fields = wrong.map((field) => ({ field, message: 'delivery_not_offered' }))
    throw new Problem('invalid_input', 'this cannot be chosen', fields)
  }
  await db.transaction().execute(async (trx) => {
    const before = await getDeliveries(trx, actor)
    const changed = NOTIFICATION_KINDS.filter((kind) => before[kind] !== chosen[kind])
    if (changed.length === 0) return
    const rows = changed.map((kind) => ({
      account_id: actor.id,
      kind,
      delivery: deliveriesOf(kind).find((one) => one === chosen[kind])!,
    }))
    await trx
      .insertInto('notification_choice')
      .values(rows)
      .onConflict((oc) =>
        oc.columns(['account_id', 'kind']).doUpdateSet((eb) => ({ delivery: eb.ref('excluded.delivery') })),
      )
      .execute()
    const detail = Object.fromEntries(changed.map((kind) => [kind, chosen[kind]]))
    await recordEvent(
      trx,
      actor,
      { action: 'choose', noun: 'notifications', subjectId: actor.id, detail },
      now,
    )
  })
}

const isOffered = (kind: NotificationKind, delivery: string) =>
  (deliveriesOf(kind) as readonly string[]).includes(delivery)
