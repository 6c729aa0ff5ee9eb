import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import {
  type Delivery,
  deliveryOf,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from '../domain/notification/kinds.ts'

export const MESSAGES_A_PAGE = 30

/** A notification as it is kept; what it says is written by the template. */
export type KeptNotification = {
  id: string
  kind: NotificationKind
  template: string
  /** JSON of what the template is filled with */
  values: string
  path: string
  at: string
  read: boolean
}

/** How many of the actor's notifications nobody has opened. */
export async function countUnread(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A page of the actor's own notifications, the latest first, and how many there are. */
export async function listNotifications(
  db: Db,
  actor: Actor,
  { unread, page }: { unread: boolean; page: number },
): Promise<{ rows: KeptNotification[]; total: number }> {
  const own = db.selectFrom('notification').where('account_id', '=', actor.id)
  const chosen = unread ? own.where('read_at', 'is', null) : own
  const { total } = await chosen
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await chosen
    .select(['id', 'kind', 'template', 'values', 'path', 'created_at', 'read_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MESSAGES_A_PAGE)
    .offset((page - 1) * MESSAGES_A_PAGE)
    .execute()
  return {
    total: Number(total),
    rows: rows.map(({ created_at, read_at, ...row }) => ({ ...row, at: created_at, read: read_at !== null })),
  }
}

/**
 * Where a notification of the actor's leads.
 * @throws Problem `not_found` for one that is not theirs
 */
export async function getNotificationPath(db: Db, actor: Actor, id: string): Promise<string> {
  const row = await db
    .selectFrom('notification')
    .select('path')
    .where('id', '=', id)
    .where('account_id', '=', actor.id)
    .executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such message')
  return row.path
}

/** How the actor wants each kind by mail. */
export async function getDeliveries(db: Db, actor: Actor): Promise<Record<NotificationKind, Delivery>> {
  const rows = await db
    .selectFrom('notification_choice')
    .select(['kind', 'delivery'])
    .where('account_id', '=', actor.id)
    .execute()
  return Object.fromEntries(
    NOTIFICATION_KINDS.map((kind) => [
      kind,
      deliveryOf(kind, rows.find((row) => row.kind === kind)?.delivery),
    ]),
  ) as Record<NotificationKind, Delivery>
}

/** From which hour of the day in Shanghai the actor's digest is sent, 0 to 23. */
export async function getDigestHour(db: Db, actor: Actor): Promise<number> {
  const { digest_hour } = await db
    .selectFrom('account')
    .select('digest_hour')
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  return digest_hour
}
