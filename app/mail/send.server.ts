import type { Db } from '../../db/schema.ts'
import type { MailMessageTable } from '../../db/tables/mail.ts'
import { getSiteSettings } from '../site/queries.server.ts'
import { LONGEST_WAIT_MS, waitAfter } from './back-off.ts'
import { compose, isTemplate } from './compose.ts'
import type { LetterValues } from './letter.ts'
import { isPermanentlyRefused, type MailTransport } from './transport.server.ts'

/** What sending works with. */
export type MailContext = {
  db: Db
  transport: MailTransport
  /** Where this site is reached, `https://lianqiao.example`: the start of every link in a letter. */
  origin: string
  now: () => Date
}

export type MailReport = { sent: number; postponed: number; refused: number }

const AT_ONCE = 20
const LONGEST_ERROR = 300

type Due = Pick<MailMessageTable, 'id'> & { attempts: number }

type Message = Due & Pick<MailMessageTable, 'address' | 'locale' | 'template' | 'values' | 'created_at'>

/**
 * Hands over every letter whose time has come. A letter is claimed before it is handed over: two that send from one
 * outbox send it once, and while the outbox cannot be written nothing is sent. It may arrive twice when the server dies
 * between handing it over and noting that; it then goes again after the wait of an attempt in vain, with the same
 * Message-ID.
 * @param signal stops between two letters
 * @throws when the outbox cannot be read or written
 */
export async function sendDueMail(context: MailContext, signal?: AbortSignal): Promise<MailReport> {
  const report: MailReport = { sent: 0, postponed: 0, refused: 0 }
  for (;;) {
    const due = await dueMessages(context)
    for (const one of due) {
      if (signal?.aborted) return report
      const message = await claim(context, one)
      if (message) report[await deliver(context, message)] += 1
    }
    if (due.length < AT_ONCE) return report
  }
}

function dueMessages({ db, now }: MailContext): Promise<Due[]> {
  return db
    .selectFrom('mail_message')
    .select(['id', 'attempts'])
    .where('status', '=', 'queued')
    .where('next_attempt_at', '<=', now().toISOString())
    .orderBy('next_attempt_at')
    .limit(AT_ONCE)
    .execute()
}

/** Counts the attempt before it is made. @returns undefined when somebody else has claimed the letter meanwhile */
function claim({ db, now }: MailContext, due: Due): Promise<Message | undefined> {
  const attempts = due.attempts + 1
  const at = now()
  const wait = waitAfter(attempts) ?? LONGEST_WAIT_MS
  return db
    .updateTable('mail_message')
    .set({ attempts, next_attempt_at: new Date(at.getTime() + wait).toISOString() })
    .where('id', '=', due.id)
    .where('status', '=', 'queued')
    .where('next_attempt_at', '<=', at.toISOString())
    .returning(['id', 'address', 'locale', 'template', 'values', 'created_at', 'attempts'])
    .executeTakeFirst()
}

async function deliver(context: MailContext, message: Message): Promise<keyof MailReport> {
  try {
    await handOver(context, message)
  } catch (error) {
    return await noteFailure(context, message, error)
  }
  await finish(context, message, 'sent', null)
  return 'sent'
}

async function handOver({ db, transport, origin }: MailContext, message: Message): Promise<void> {
  const { id, address, locale, template, created_at } = message
  if (!isTemplate(template)) throw new Error(`there is no template "${template}"`)
  const values = JSON.parse(message.values) as LetterValues
  const { host } = await getSiteSettings(db)
  const letter = compose(template, locale, values, (path) => new URL(path, origin).href, host ?? '')
  await transport.send({ id, to: address, locale, date: new Date(created_at), ...letter })
}

async function noteFailure(
  context: MailContext,
  message: Message,
  error: unknown,
): Promise<'postponed' | 'refused'> {
  const why = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR)
  if (isPermanentlyRefused(error)) {
    await finish(context, message, 'refused', why)
    return 'refused'
  }
  if (waitAfter(message.attempts) === null) {
    await finish(context, message, 'given_up', why)
    return 'refused'
  }
  await context.db.updateTable('mail_message').set({ last_error: why }).where('id', '=', message.id).execute()
  return 'postponed'
}

/** What the letter was filled with is forgotten: a one-time link is kept nowhere but by its hash. */
async function finish(
  { db, now }: MailContext,
  { id }: Message,
  status: 'sent' | 'refused' | 'given_up',
  why: string | null,
): Promise<void> {
  await db
    .updateTable('mail_message')
    .set({
      status,
      values: '{}',
      last_error: why,
      finished_at: now().toISOString(),
    })
    .where('id', '=', id)
    .execute()
}
