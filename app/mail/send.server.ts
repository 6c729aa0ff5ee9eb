import type { Db } from '../../db/schema.ts'
import type { MailMessageTable } from '../../db/tables/mail.ts'
import { getSiteSettings } from '../site/queries.server.ts'
import { waitAfter } from './back-off.ts'
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

type Message = Pick<MailMessageTable, 'id' | 'address' | 'locale' | 'template' | 'values' | 'created_at'> & {
  attempts: number
}

/**
 * Hands over every letter whose time has come. A letter may arrive twice when the server dies between handing it over
 * and noting that; it then bears the same Message-ID.
 * @param signal stops between two letters
 */
export async function sendDueMail(context: MailContext, signal?: AbortSignal): Promise<MailReport> {
  const report: MailReport = { sent: 0, postponed: 0, refused: 0 }
  for (;;) {
    const due = await dueMessages(context)
    for (const message of due) {
      if (signal?.aborted) return report
      report[await deliver(context, message)] += 1
    }
    if (due.length < AT_ONCE) return report
  }
}

function dueMessages({ db, now }: MailContext): Promise<Message[]> {
  return db
    .selectFrom('mail_message')
    .select(['id', 'address', 'locale', 'template', 'values', 'created_at', 'attempts'])
    .where('status', '=', 'queued')
    .where('next_attempt_at', '<=', now().toISOString())
    .orderBy('next_attempt_at')
    .limit(AT_ONCE)
    .execute()
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
  const attempts = message.attempts + 1
  const wait = waitAfter(attempts)
  if (wait === null) {
    await finish(context, message, 'given_up', why)
    return 'refused'
  }
  await context.db
    .updateTable('mail_message')
    .set({
      attempts,
      last_error: why,
      next_attempt_at: new Date(context.now().getTime() + wait).toISOString(),
    })
    .where('id', '=', message.id)
    .execute()
  return 'postponed'
}

/** What the letter was filled with is forgotten: a one-time link is kept nowhere but by its hash. */
async function finish(
  { db, now }: MailContext,
  { id, attempts }: Message,
  status: 'sent' | 'refused' | 'given_up',
  why: string | null,
): Promise<void> {
  await db
    .updateTable('mail_message')
    .set({
      status,
      values: '{}',
      attempts: attempts + 1,
      last_error: why,
      finished_at: now().toISOString(),
    })
    .where('id', '=', id)
    .execute()
}
