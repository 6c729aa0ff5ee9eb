import type { Db, Trx } from '../../db/schema.ts'
import { shanghaiDay } from '../domain/day.ts'
import { READ_KEPT_DAYS } from '../domain/notification/kinds.ts'
import { compose, isTemplate } from './compose.ts'
import type { Locale } from './letter.ts'
import { queueMail } from './queue.server.ts'
import type { DigestLine } from './templates/digest.ts'

const DAY_MS = 86_400_000
/** Lines of one digest; the rest is counted. */
const MOST_LINES = 30

/** The hour of the day in Shanghai, 0 to 23. */
const shanghaiHour = (now: Date) => (now.getUTCHours() + 8) % 24

/**
 * Puts a letter into the outbox for every account that wants digests and has something unread, once a Shanghai day
 * from the hour on that it has chosen, however often and from however many processes it is called. Forgets what was read long ago.
 * @returns how many letters
 */
export async function queueDigests(db: Db, now: Date): Promise<number> {
  const waiting = await db
    .selectFrom('notification')
    .innerJoin('account', 'account.id', 'notification.account_id')
    .select(['account_id', 'account.locale'])
    .distinct()
    .where('delivery', '=', 'digest')
    .where('mailed_at', 'is', null)
    .where('read_at', 'is', null)
    .where('account.digest_hour', '<=', shanghaiHour(now))
    .orderBy('account_id')
    .execute()
  let letters = 0
  for (const { account_id, locale } of waiting) {
    letters += await db.transaction().execute((trx) => digestFor(trx, account_id, locale, now))
  }
  await db
    .deleteFrom('notification')
    .where('read_at', '<', new Date(now.getTime() - READ_KEPT_DAYS * DAY_MS).toISOString())
    .execute()
  return letters
}

async function digestFor(trx: Trx, accountId: string, locale: Locale, now: Date): Promise<number> {
  const day = { account_id: accountId, day: shanghaiDay(now), created_at: now.toISOString() }
  const made = await trx
    .insertInto('digest')
    .values(day)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return 0
  const rows = await trx
    .selectFrom('notification')
    .select(['id', 'template', 'values', 'path'])
    .where('account_id', '=', accountId)
    .where('delivery', '=', 'digest')
    .where('mailed_at', 'is', null)
    .where('read_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return 0
  const lines: DigestLine[] = rows
    .slice(0, MOST_LINES)
    .map(({ template, values, path }) => ({ subject: subjectOf(template, values, locale), path }))
  const values = { count: rows.length, lines: JSON.stringify(lines), more: rows.length - lines.length }
  const sent = await queueMail(trx, { to: { accountId }, template: 'digest', values, now })
  await trx
    .updateTable('notification')
    .set({ mailed_at: now.toISOString() })
    .where('account_id', '=', accountId)
    .where('delivery', '=', 'digest')
    .where('mailed_at', 'is', null)
    .where('read_at', 'is', null)
    .execute()
  return sent === null ? 0 : 1
}

/** The sentence by which a notification is known: the subject of the letter that says it. */
export function subjectOf(template: string, values: string, locale: Locale): string {
  return isTemplate(template) ? compose(template, locale, JSON.parse(values), (path) => path).subject : ''
}
