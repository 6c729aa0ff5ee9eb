import ical, { ICalCalendarMethod } from 'ical-generator'
import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db } from '../../db/schema.ts'
import { listAnswerDays } from '../applications/queries.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { appliesAs } from '../domain/application/policy.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import { referenceIn } from '../domain/reference.ts'
import { type DeadlineScope, listOpenDays, type OpenDay } from './queries.server.ts'

/** How many days back a feed reaches, so that what was missed yesterday is still seen. */
const LOOKING_BACK_DAYS = 30

/** Who has last days to look at: whoever works on disputes, and whoever may act in one or applies for that. */
export const hasDeadlines = (actor: Actor): boolean => worksOnDisputes(actor) || appliesAs(actor) !== null

/** The link that an account has, as far as anybody may know: its secret was shown once. */
export type FeedState = { createdAt: string } | null

export async function findFeed(db: Db, actor: Actor): Promise<FeedState> {
  const row = await db
    .selectFrom('calendar_feed')
    .select('created_at')
    .where('account_id', '=', actor.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ? { createdAt: row.created_at } : null
}

/**
 * Makes a new secret link for an account's deadlines; the one before stops working.
 * @param secretHash SHA-256 of the secret, hex: the secret itself is not kept
 * @throws Problem `not_found` for an account that never has deadlines
 */
export async function makeFeed(db: Db, actor: Actor, secretHash: string, now: Date): Promise<void> {
  if (!hasDeadlines(actor)) throw new Problem('not_found', 'this account has no deadlines')
  await db.transaction().execute(async (trx) => {
    const at = now.toISOString()
    await trx
      .updateTable('calendar_feed')
      .set({ revoked_at: at })
      .where('account_id', '=', actor.id)
      .where('revoked_at', 'is', null)
      .execute()
    const id = newId(now)
    const row = { id, account_id: actor.id, secret_hash: secretHash, created_at: at }
    await trx.insertInto('calendar_feed').values(row).execute()
    await recordEvent(trx, actor, { action: 'make', noun: 'calendar_feed', subjectId: id, detail: {} }, now)
  })
}

/** Makes an account's link stop working. @throws Problem `not_found` when it has none */
export async function revokeFeed(db: Db, actor: Actor, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const revoked = await trx
      .updateTable('calendar_feed')
      .set({ revoked_at: now.toISOString() })
      .where('account_id', '=', actor.id)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!revoked) throw new Problem('not_found', 'there is no link to revoke')
    const entry: AuditEntry = { action: 'revoke', noun: 'calendar_feed', subjectId: revoked.id, detail: {} }
    await recordEvent(trx, actor, entry, now)
  })
}

/** Whoever reads a feed, and the language of the account: programs that fetch it have none to ask for. */
export type FeedReader = Actor & { locale: 'zh-CN' | 'en' }

/**
 * Whose link it is, and so whose deadlines it shows.
 * @throws Problem `not_found` for a link that was never made, was revoked, or whose account is closed
 */
export async function feedReader(db: Db, secretHash: string): Promise<FeedReader> {
  const row = await db
    .selectFrom('calendar_feed')
    .innerJoin('account', 'account.id', 'calendar_feed.account_id')
    .select(['account.id', 'account.name', 'account.role', 'account.enterprise_id', 'account.party_id'])
    .select('account.locale')
    .where('calendar_feed.secret_hash', '=', secretHash)
    .where('calendar_feed.revoked_at', 'is', null)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such link')
  const { enterprise_id, party_id, ...known } = row
  return { ...known, enterpriseId: enterprise_id, partyId: party_id }
}

/** What a feed says in the language of its reader. */
export type FeedWords = {
  name: string
  answer: string
  supplement: string
  /** What the centre asks an applicant to change. */
  changes: string
  deadline: (title: string) => string
  /** An event with the number of its page, as letters bear it: several of one name are told apart. */
  numbered: (what: string, reference: string) => string
}

/** A last day as a feed tells it: that of a dispute, or that of an applicant's answer to the centre. */
type FeedDay = Pick<OpenDay, 'id' | 'title' | 'day' | 'at' | 'path'> & {
  noun: OpenDay['noun'] | 'application'
}

/**
 * The open last days of `reader` as iCalendar (RFC 5545): an enterprise's, those that a party keeps where it acts and
 * its answers to the centre, or for staff those of every dispute that the centre guides. A calendar program may be
 * anybody's: it is told what is due when and where to read more, never against whom.
 */
export async function writeFeed(
  db: Db,
  reader: Actor,
  words: FeedWords,
  address: (path: string) => string,
  now: Date,
): Promise<string> {
  const first = addDays(shanghaiDay(now), -LOOKING_BACK_DAYS)
  const scope = scopeOf(reader)
  const days: FeedDay[] = [
    ...(scope === null ? [] : await listOpenDays(db, { scope, first, last: null })),
    ...(isStaff(reader) ? [] : await answersOf(db, reader, first)),
  ]
  const calendar = ical({ name: words.name, prodId: '//lianqiao//deadlines//ZH', ttl: 3_600 })
  calendar.method(ICalCalendarMethod.PUBLISH)
  for (const open of days) {
    calendar.createEvent({
      id: `${open.noun}-${open.id}@lianqiao`,
      stamp: now,
      summary: numberedName(open, words),
      // Some programs show no address of an event, but all show what describes it.
      description: address(open.path),
      url: address(open.path),
      ...timesOf(open),
    })
  }
  return calendar.toString()
}

function scopeOf(reader: Actor): DeadlineScope | null {
  if (isStaff(reader)) return 'centre'
  if (reader.enterpriseId !== null) return { enterpriseId: reader.enterpriseId }
  return reader.partyId === null ? null : { partyId: reader.partyId }
}

async function answersOf(db: Db, reader: Actor, first: string): Promise<FeedDay[]> {
  const days = (await listAnswerDays(db, reader)).filter(({ day }) => day >= first)
  return days.map(({ id, day }) => ({
    ...{ noun: 'application', id, title: '', day, at: null },
    path: `/applications/${id}`,
  }))
}

function numberedName(open: FeedDay, words: FeedWords): string {
  const name = nameOf(open, words)
  const reference = referenceIn(open.path)
  return reference === null ? name : words.numbered(name, reference)
}

function nameOf({ noun, title }: FeedDay, words: FeedWords): string {
  if (noun === 'application') return words.changes
  if (noun === 'supplement') return words.supplement
  return noun === 'dispute' ? words.answer : words.deadline(title)
}

/** What falls due at an instant has no end: RFC 5545 (3.8.2.2) wants one to be later than the start. */
function timesOf({ at, day }: FeedDay) {
  if (at !== null) return { start: new Date(at) }
  return { allDay: true, start: new Date(`${day}T00:00:00Z`) }
}
