import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import {
  deliveriesOf,
  NOTIFICATION_KINDS,
  type NotificationKind,
  readDigestHour,
} from '../domain/notification/kinds.ts'
import { getDeliveries, getDigestHour, getNotificationPath } from './queries.server.ts'

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

/** How somebody wants to be told, as a form writes it: each kind's way, and the hour of the digest. */
export type TypedChoices = Record<NotificationKind | 'digestHour', string>

/**
 * Sets how the actor wants each kind by mail, and from which hour of the day in Shanghai the digest.
 * @throws Problem `invalid_input` naming each kind for which that may not be chosen, and `digestHour` where it is none
 */
export async function setNotificationChoices(
  db: Db,
  actor: Actor,
  chosen: TypedChoices,
  now: Date,
): Promise<void> {
  const hour = readDigestHour(chosen.digestHour)
  const wrong: string[] = NOTIFICATION_KINDS.filter((kind) => !isOffered(kind, chosen[kind]))
  if (hour === null) wrong.push('digestHour')
  if (wrong.length > 0 || hour === null) {
    const fields = wrong.map((field) => ({ field, message: 'delivery_not_offered' }))
    throw new Problem('invalid_input', 'this cannot be chosen', fields)
  }
  await db.transaction().execute(async (trx) => {
    const detail = { ...(await keepDeliveries(trx, actor, chosen)), ...(await keepHour(trx, actor, hour)) }
    if (Object.keys(detail).length === 0) return
    const entry: AuditEntry = { action: 'choose', noun: 'notifications', subjectId: actor.id, detail }
    await recordEvent(trx, actor, entry, now)
  })
}

/** @returns what is chosen otherwise than before */
async function keepDeliveries(trx: Trx, actor: Actor, chosen: TypedChoices) {
  const before = await getDeliveries(trx, actor)
  const changed = NOTIFICATION_KINDS.filter((kind) => before[kind] !== chosen[kind])
  if (changed.length === 0) return {}
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
  return Object.fromEntries(changed.map((kind) => [kind, chosen[kind]]))
}

/** @returns the hour where it is another than before */
async function keepHour(trx: Trx, actor: Actor, digestHour: number) {
  if ((await getDigestHour(trx, actor)) === digestHour) return {}
  await trx.updateTable('account').set({ digest_hour: digestHour }).where('id', '=', actor.id).execute()
  return { digestHour }
}

const isOffered = (kind: NotificationKind, delivery: string) =>
  (deliveriesOf(kind) as readonly string[]).includes(delivery)
