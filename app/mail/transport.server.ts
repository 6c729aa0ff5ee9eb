import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Db } from '../../db/schema.ts'

/** A letter ready to be handed over. The same `id` twice is the same letter: receivers see it once. */
export type Envelope = { id: string; to: string; subject: string; text: string; locale: string; date: Date }

/** Hands letters over; rejects when nobody took one. */
export type MailTransport = { send(envelope: Envelope): Promise<void>; close(): void }

const TIMEOUT_MS = 20_000

/** Sends by the SMTP server at `url` (`smtp://user:password@host:587`, `smtps://…`) as `from`. */
export function smtpTransport(url: string, from: string): MailTransport {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // What is in a letter is never a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (envelope) => {
      await transport.sendMail(message(envelope, from))
    },
    close: () => transport.close(),
  }
}

/** Keeps letters in a folder, one .eml file each, for a server that has nobody to hand them to. */
export function folderTransport(folder: string, from: string): MailTransport {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    send: async (envelope) => {
      const { message: bytes } = await transport.sendMail(message(envelope, from))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const draft = join(folder, `.${randomUUID()}`)
      await writeFile(draft, bytes, { mode: 0o600 })
      await rename(draft, join(folder, `${envelope.id}.eml`))
    },
    close: () => transport.close(),
  }
}

/** Where letters lie that nobody takes: a folder beside what people handed in. */
export const letterFolder = (dataDir: string) => join(dataDir, 'outbox')

/**
 * Removes from that folder the letters that no row names: those of people who were erased. A database without any letter
 * is not theirs, and nothing of them goes. Returns how many it removed.
 */
export async function sweepLetters(dataDir: string, db: Db): Promise<number> {
  const rows = await db.selectFrom('mail_message').select('id').execute()
  const known = new Set(rows.map(({ id }) => `${id}.eml`))
  const lying = existsSync(letterFolder(dataDir)) ? await readdir(letterFolder(dataDir)) : []
  const orphans = known.size === 0 ? [] : lying.filter((name) => name.endsWith('.eml') && !known.has(name))
  await dropLetters(
    dataDir,
    orphans.map((name) => name.slice(0, -'.eml'.length)),
  )
  return orphans.length
}

/** Takes letters out of that folder; what does not lie there was handed over, or is gone. */
export async function dropLetters(dataDir: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await rm(join(letterFolder(dataDir), `${id}.eml`), { force: true })
}

function message({ id, to, subject, text, locale, date }: Envelope, from: string) {
  const host = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    date,
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
  }
}

/**
 * What an answer says of a mailbox that takes no letters (RFC 3463): 5.1.x, without what is wrong with the sender's own
 * address (5.1.7, 5.1.8), and 5.2.1.
 */
const NO_MAILBOX = /^5\.(1\.(?![78]$)\d+|2\.1)$/

/**
 * True when the receiving side says that this address will never take a letter. What is wrong with us (our sender, our
 * password, our standing) or passing is not: such a letter waits. Servers report the one and the other with the same
 * codes of three digits, so where an answer has an enhanced one, that alone counts.
 */
export function isPermanentlyRefused(error: unknown): boolean {
  const {
    code,
    responseCode = 0,
    command = '',
    response = '',
  } = error as { code?: string; responseCode?: number; command?: string; response?: string }
  if (responseCode < 500 || responseCode > 599) return false
  const isOfLetter = (code === 'EENVELOPE' && command === 'RCPT TO') || code === 'EMESSAGE'
  const enhanced = /^\d{3}[ -]#?(\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  return isOfLetter && (enhanced === undefined || NO_MAILBOX.test(enhanced))
}
