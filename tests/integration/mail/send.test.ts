import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startMailLoop } from '../../../app/mail/loop.server.ts'
import { listUndeliveredMail } from '../../../app/mail/queries.server.ts'
import { queueMail } from '../../../app/mail/queue.server.ts'
import { type MailContext, sendDueMail } from '../../../app/mail/send.server.ts'
import {
  folderTransport,
  letterFolder,
  smtpTransport,
  sweepLetters,
} from '../../../app/mail/transport.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { freePort } from '../../support/serve.ts'
import { until } from '../../support/until.ts'
import { openPostOffice } from './post-office.ts'

const NOW = new Date('2026-11-24T02:00:00Z')
const FROM = '联桥 <no-reply@lianqiao.example>'
const LINK = '/reset-password/new?token=T-1'

async function outbox(url: string) {
  const { db } = await freshDatabase()
  const clock = { now: NOW }
  const transport = smtpTransport(url, FROM)
  onTestFinished(() => transport.close())
  const context: MailContext = { db, transport, origin: 'https://lianqiao.example', now: () => clock.now }
  return { db, clock, context }
}

const queue = (db: Db, address: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  db.transaction().execute((trx) =>
    queueMail(trx, {
      to: { address, locale },
      template: 'reset_password',
      values: { path: LINK, minutes: 30 },
      now: NOW,
    }),
  )

const rowOf = (db: Db) => db.selectFrom('mail_message').selectAll().executeTakeFirstOrThrow()

describe('a letter', () => {
  it('arrives as it was written, in Chinese and in English', async () => {
    const office = await openPostOffice()
    const { db, context } = await outbox(office.url)
    const id = await queue(db, 'wang@example.org')
    await queue(db, 'weber@example.org', 'en')
    expect(await sendDueMail(context)).toEqual({ sent: 2, postponed: 0, refused: 0 })
    const [chinese, english] = office.letters
    expect(chinese).toMatchObject({
      subject: '重设您在联桥的密码',
      messageId: `<${id}@lianqiao.example>`,
      from: { value: [{ name: '联桥', address: 'no-reply@lianqiao.example' }] },
      to: { value: [{ address: 'wang@example.org' }] },
      date: NOW,
    })
    expect(chinese?.text).toContain(`https://lianqiao.example${LINK}`)
    expect(english?.subject).toBe('Choose a new password for Lianqiao')
    expect(await sendDueMail(context)).toEqual({ sent: 0, postponed: 0, refused: 0 })
  })

  it('is not sent when what gave cause to it did not happen', async () => {
    const office = await openPostOffice()
    const { db, context } = await outbox(office.url)
    const failing = db.transaction().execute(async (trx) => {
      const to = { address: 'a@example.org', locale: 'en' } as const
      await queueMail(trx, { to, template: 'account_changed', values: { path: '/' }, now: NOW })
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await sendDueMail(context)).toEqual({ sent: 0, postponed: 0, refused: 0 })
    expect(office.letters).toEqual([])
  })

  it('leaves no one-time link behind once it is sent', async () => {
    const office = await openPostOffice()
    const { db, context } = await outbox(office.url)
    await queue(db, 'wang@example.org')
    expect((await rowOf(db)).values).toContain('T-1')
    await sendDueMail(context)
    expect(await rowOf(db)).toMatchObject({ status: 'sent', values: '{}', finished_at: NOW.toISOString() })
  })

  it('goes to an account at its address and in its language, and to nobody where there is none', async () => {
    const office = await openPostOffice()
    const { db, context } = await outbox(office.url)
    const account = { role: 'expert' as const, enterprise_id: null, party_id: null, demo: 0 as const }
    const at = NOW.toISOString()
    const rows = [
      {
        ...account,
        id: 'a',
        name: 'a',
        email: 'A@example.org',
        email_key: 'a@example.org',
        locale: 'en' as const,
        created_at: at,
      },
      { ...account, id: 'b', name: 'b', created_at: at },
      {
        ...account,
        id: 'c',
        name: 'c',
        email: 'c@example.org',
        email_key: 'c@example.org',
        disabled_at: at,
        created_at: at,
      },
    ]
    for (const row of rows) await db.insertInto('account').values(row).execute()
    for (const { id } of rows) {
      await db.transaction().execute((trx) =>
        queueMail(trx, {
          to: { accountId: id },
          template: 'account_changed',
          values: { path: '/' },
          now: NOW,
        }),
      )
    }
    await sendDueMail(context)
    expect(office.letters.map(({ to, subject }) => [to, subject])).toEqual([
      [expect.objectContaining({ text: 'A@example.org' }), expect.stringContaining('security setting')],
    ])
  })
})

describe('a letter that nobody takes', () => {
  it('is tried again, later and later, and arrives when the other side is well again', async () => {
    const office = await openPostOffice()
    const { db, clock, context } = await outbox(office.url)
    office.refuse.set('wang@example.org', '451 try again later')
    await queue(db, 'wang@example.org')
    expect(await sendDueMail(context)).toMatchObject({ postponed: 1 })
    expect(await sendDueMail(context), 'not at once').toMatchObject({ sent: 0, postponed: 0 })
    expect(await rowOf(db)).toMatchObject({ attempts: 1, last_error: expect.stringContaining('451') })
    office.refuse.clear()
    clock.now = new Date(NOW.getTime() + 60_000)
    expect(await sendDueMail(context)).toMatchObject({ sent: 1 })
  })

  it('waits while nobody listens, and is given up in the end', async () => {
    const { db, clock, context } = await outbox(`smtp://127.0.0.1:${await freePort()}`)
    await queue(db, 'wang@example.org')
    let attempts = 0
    while ((await rowOf(db)).status === 'queued') {
      clock.now = new Date((await rowOf(db)).next_attempt_at)
      await sendDueMail(context)
      attempts += 1
    }
    expect(attempts).toBe(9)
    expect(await rowOf(db)).toMatchObject({ status: 'given_up', values: '{}' })
  })

  it.each([
    '550 no such mailbox',
    '550 5.1.1 <nobody@example.org>: no such mailbox',
    '550 #5.1.0 no such mailbox',
    '550 5.2.1 no such mailbox any more',
  ])('is shown to staff when the address does not exist, and is not tried again: %s', async (answer) => {
    const office = await openPostOffice()
    const { db, context } = await outbox(office.url)
    office.refuse.set('nobody@example.org', answer)
    await queue(db, 'nobody@example.org')
    expect(await sendDueMail(context)).toMatchObject({ refused: 1 })
    expect(await listUndeliveredMail(db)).toMatchObject([
      { address: 'nobody@example.org', status: 'refused', why: expect.stringContaining('no such mailbox') },
    ])
  })
})

describe('a letter that is refused for a fault of ours, or of its words', () => {
  const address = 'wang@example.org'

  it.each([
    '553 5.7.1 <no-reply@lianqiao.example>: Sender address rejected: not owned by user mailer',
    '554 5.7.1 <wang@example.org>: Relay access denied',
    '550 5.7.1 Client host [192.0.2.1] blocked using a list',
    '553 5.1.8 <no-reply@lianqiao.example>: Sender address rejected: Domain not found',
    '552 5.2.2 Mailbox full',
  ])('waits with what it says, and arrives once that is mended: %s', async (answer) => {
    const office = await openPostOffice()
    const { db, clock, context } = await outbox(office.url)
    office.refuse.set(address, answer)
    await queue(db, address)
    expect(await sendDueMail(context)).toMatchObject({ postponed: 1 })
    expect((await rowOf(db)).last_error).toContain(answer)
    office.refuse.clear()
    clock.now = new Date(NOW.getTime() + 60_000)
    expect(await sendDueMail(context)).toMatchObject({ sent: 1 })
    expect(office.letters[0]?.text).toContain(LINK)
  })

  it('waits too where that is said after the letter was read', async () => {
    const office = await openPostOffice()
    const { db, context } = await outbox(office.url)
    office.refuseContent.set(address, '554 5.7.1 Message rejected as spam')
    await queue(db, address)
    expect(await sendDueMail(context)).toMatchObject({ postponed: 1 })
    expect(office.letters).toEqual([])
  })
})

describe('an outbox that cannot be written', () => {
  /** A transport that counts what is handed to it, and does `meanwhile` each time. */
  const counting = (meanwhile: () => void = () => {}) => {
    const handed: string[] = []
    const send = async ({ id }: { id: string }) => {
      handed.push(id)
      meanwhile()
    }
    return { handed, transport: { send, close: () => {} } }
  }

  it('hands nothing over: what cannot be noted would go out at every look', async () => {
    const { db, handle } = await freshDatabase()
    const id = await queue(db, 'wang@example.org')
    const { handed, transport } = counting()
    const context: MailContext = { db, transport, origin: 'https://lianqiao.example', now: () => NOW }
    handle.pragma('query_only = ON')
    await expect(sendDueMail(context)).rejects.toThrow('readonly')
    expect(handed).toEqual([])
    handle.pragma('query_only = OFF')
    expect(await sendDueMail(context)).toMatchObject({ sent: 1 })
    expect(handed).toEqual([id])
  })

  it('sends a letter again only after its wait, where it fails between handing over and noting', async () => {
    const { db, handle } = await freshDatabase()
    const id = await queue(db, 'wang@example.org')
    const clock = { now: NOW }
    const { handed, transport } = counting(() => handle.pragma('query_only = ON'))
    const context: MailContext = { db, transport, origin: 'https://lianqiao.example', now: () => clock.now }
    await expect(sendDueMail(context)).rejects.toThrow('readonly')
    handle.pragma('query_only = OFF')
    expect(await sendDueMail(context), 'not at once').toEqual({ sent: 0, postponed: 0, refused: 0 })
    clock.now = new Date(NOW.getTime() + 60_000)
    const well = counting()
    expect(await sendDueMail({ ...context, transport: well.transport })).toMatchObject({ sent: 1 })
    expect([handed, well.handed]).toEqual([[id], [id]])
    expect(await rowOf(db)).toMatchObject({ status: 'sent', attempts: 2 })
  })
})

describe('two that send from one outbox', () => {
  it('send each letter once', async () => {
    const office = await openPostOffice()
    const { db, context } = await outbox(office.url)
    await queue(db, 'wang@example.org')
    await queue(db, 'weber@example.org', 'en')
    const reports = await Promise.all([sendDueMail(context), sendDueMail(context)])
    expect(reports.map(({ sent }) => sent).reduce((sum, sent) => sum + sent, 0)).toBe(2)
    expect(office.letters).toHaveLength(2)
  })
})

describe('without a server for letters', () => {
  it('they are kept in a folder that only its owner reads', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'lianqiao-mail-')), 'outbox')
    onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
    const { db } = await freshDatabase()
    const id = await queue(db, 'wang@example.org')
    const transport = folderTransport(folder, FROM)
    await sendDueMail({ db, transport, origin: 'http://127.0.0.1:3000', now: () => NOW })
    expect(readdirSync(folder)).toEqual([`${id}.eml`])
    expect(statSync(join(folder, `${id}.eml`)).mode & 0o777).toBe(0o600)
    const letter = await simpleParser(readFileSync(join(folder, `${id}.eml`)))
    expect(letter.subject).toBe('重设您在联桥的密码')
    expect(letter.text).toContain(`http://127.0.0.1:3000${LINK}`)
  })

  it('those of people who were erased go from the folder, and none by a database that knows none', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-mail-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const { db } = await freshDatabase()
    const transport = folderTransport(letterFolder(dataDir), FROM)
    const lying = () => readdirSync(letterFolder(dataDir))
    const send = () => sendDueMail({ db, transport, origin: 'http://127.0.0.1:3000', now: () => NOW })
    const erased = await queue(db, 'erased@example.org')
    const kept = await queue(db, 'kept@example.org')
    await send()
    await db.deleteFrom('mail_message').where('id', '=', erased).execute()
    expect(await sweepLetters(dataDir, db)).toBe(1)
    expect(lying()).toEqual([`${kept}.eml`])
    await db.deleteFrom('mail_message').execute()
    expect(await sweepLetters(dataDir, db)).toBe(0)
    expect(lying()).toEqual([`${kept}.eml`])
  })
})

describe('the loop', () => {
  it('sends what is queued while it runs', async () => {
    const office = await openPostOffice()
    const { db, context } = await outbox(office.url)
    const loop = startMailLoop(context, () => {})
    await queue(db, 'wang@example.org')
    await until('the letter is there', () => office.letters.length === 1)
    await loop.stop()
  })
})
