import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { confirmEmailChange, requestEmailChange } from '../../../app/accounts/commands-email.server.ts'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import { issueLink } from '../../../app/accounts/links.server.ts'
import { openAccount } from '../../../app/accounts/new-account.server.ts'
import { exportOwnData } from '../../../app/accounts/queries-own-data.server.ts'
import { beginApplication } from '../../../app/applications/commands.server.ts'
import { listSteps } from '../../../app/applications/queries.server.ts'
import { type Email, readEmail } from '../../../app/domain/account/email.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { keepFiles } from '../../../app/files/commands.server.ts'
import { isRefused, receiveFile } from '../../../app/files/receive.server.ts'
import { dropFromDisk } from '../../../app/http/drop-from-disk.server.ts'
import { recordListingStep } from '../../../app/listings/commands.server.ts'
import { listListingSteps } from '../../../app/listings/queries.server.ts'
import { queueMail } from '../../../app/mail/queue.server.ts'
import { folderTransport, letterFolder } from '../../../app/mail/transport.server.ts'
import { askContactChange, followContactLink } from '../../../app/profiles/commands-contact.server.ts'
import { setPortrait } from '../../../app/profiles/portrait.server.ts'
import { getAuditHead, verifyAudit } from '../../../db/audit-verify.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { recordEvent } from '../../../db/events.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { pdf } from '../../support/sample-bytes.ts'
import { expert, populate } from '../../support/world.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const AFTER = new Date('2026-11-24T01:00:00Z')
const NAME = '诸葛静'
const ADDRESS = 'zhuge.jing@example.org'
const NETWORK = '198.51.100.23'

/** An expert who has left traces wherever an account can. */
async function somebody({
  db,
  handle,
}: OpenDatabase): Promise<{ actor: Actor; partyId: string; applicationId: string }> {
  await populate({ db, handle }, [expert('x-1')])
  const { id: partyId } = await db.selectFrom('party').select('id').executeTakeFirstOrThrow()
  const email = readEmail(ADDRESS)
  if (typeof email === 'string') throw new Error(email)
  const account = { email, name: NAME, role: 'expert', passwordHash: null, locale: 'zh-CN' } as const
  const id = await db.transaction().execute((trx) => openAccount(trx, { ...account, address: NETWORK }, NOW))
  const actor: Actor = {
    id: id!,
    name: NAME,
    role: 'expert',
    enterpriseId: null,
    partyId: null,
    address: NETWORK,
  }
  const applicationId = newId(NOW)
  await beginApplication(db, actor, { id: applicationId, callId: null }, NOW)
  const step = { event: 'reply', status: 'listed', words: '', replyBy: null } as const
  await db.transaction().execute(async (trx) => {
    await recordListingStep(trx, actor, { partyId, status: 'listed' }, step, NOW)
    await recordEvent(trx, actor, { action: 'edit', noun: 'dispute', subjectId: 'd', detail: {} }, NOW)
  })
  await setPortrait(db, { ...actor, partyId }, Buffer.from(`a picture of ${NAME}`), NOW)
  handle.pragma('foreign_keys = OFF')
  const signed = `'${id}', '${NAME}', ${NOW.getTime()}`
  handle.exec(
    `update application set status = 'recommended', recommended_by = 'r', recommendation = 'approve', recommended_name = 'r';
     update application set status = 'approved', decided_by = 'm', decided_name = 'm';
     insert into engagement_message (id, engagement_id, kind, side, author_id, author_name, created_at, body)
       values ('m', 'e', 'message', 'party', ${signed}, '');
     insert into file (id, owner_noun, owner_id, readers, label, type, size, sha256, stored_name, created_by, created_by_name, created_at)
       values ('f', 'dispute', 'd', '[]', 'a.pdf', 'pdf', 1, '${'0'.repeat(64)}', 'y', ${signed});`,
  )
  return { actor, partyId, applicationId }
}

it('leaves neither name nor address of the erased person anywhere, and the audit whole', async () => {
  const database = await freshDatabase()
  const { db, handle } = database
  const { actor, partyId, applicationId } = await somebody(database)
  const { hash } = await getAuditHead(db)
  const traces = () => [NAME, ADDRESS, NETWORK].filter((word) => handle.serialize().includes(word))
  expect(traces()).toEqual([NAME, ADDRESS, NETWORK])

  await eraseOwnAccount(db, actor, AFTER)

  expect(traces()).toEqual([])
  expect(await verifyAudit(db, hash), 'a head that was signed before still stands').toMatchObject({
    fault: null,
  })
  const [step] = await listSteps(db, applicationId)
  expect(step?.name).toMatch(/^已注销用户/)
  expect((await listListingSteps(db, partyId))[0]?.name).toBe(step?.name)
})

it('leaves no letter to an address that the person had before, or gave for the entry', async () => {
  const database = await freshDatabase()
  const { db, handle } = database
  const { actor: newcomer, partyId } = await somebody(database)
  await db.updateTable('account').set({ party_id: partyId }).where('id', '=', newcomer.id).execute()
  const actor = { ...newcomer, partyId }
  const [next, never, ...contacts] = ['next', 'never', 'contact-1', 'contact-2'].map(
    (name) => `zhuge.${name}@example.org`,
  )
  const letterTo = (address: string) =>
    db
      .selectFrom('mail_message')
      .select('values')
      .where('address', '=', address)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  const tokenTo = async (address: string) => /token=([\w-]+)/.exec((await letterTo(address)).values)![1]!

  const signUp = { path: '/sign-up', hours: 24 }
  const to = { address: ADDRESS, locale: 'zh-CN' } as const
  await db.transaction().execute(async (trx) => {
    await issueLink(trx, { purpose: 'sign_up', emailKey: ADDRESS }, NOW)
    await queueMail(trx, { to, template: 'sign_up', values: signUp, now: NOW })
  })
  await requestEmailChange(db, actor, readEmail(next!) as Email, NOW)
  await confirmEmailChange(db, { token: await tokenTo(next!), from: null }, NOW)
  await requestEmailChange(db, actor, readEmail(never!) as Email, NOW)
  for (const address of contacts) {
    const values = { contactEmail: [address], contactPhone: ['021-5555 0000'] }
    expect(await askContactChange(db, actor, { values, locale: 'zh-CN' }, NOW)).toEqual([])
    expect(await followContactLink(db, 'confirm', await tokenTo(address), NOW)).toBeNull()
  }
  const written = (await db.selectFrom('mail_message').select('id').execute()).map(({ id }) => id)
  const traces = () =>
    [ADDRESS, next!, never!, ...contacts].filter((address) => handle.serialize().includes(address))
  expect(traces()).toHaveLength(5)

  const { letters } = await eraseOwnAccount(db, actor, AFTER)

  expect(traces()).toEqual([])
  expect(letters, 'also where they lie in a folder').toEqual(expect.arrayContaining(written))
})

describe('what an erased person applied for', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-erasure-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  const FORM = {
    identity: { nameZh: NAME },
    contact: { contactName: NAME, contactEmail: ADDRESS, contactPhone: '021-1234' },
  }

  /** A file of an application, with its bytes on the disk. */
  async function handIn(db: Db, actor: Actor, ownerId: string, label: string): Promise<void> {
    const file = await receiveFile(dataDir, label, pdf(label))
    if (isRefused(file)) throw new Error(file.refusal)
    const kept = { noun: 'application', ownerId, readers: null, files: [file] } as const
    await keepFiles(db, dataDir, actor, kept, NOW)
  }

  /** Somebody with one application that was handed in and one that never was, each with a file. */
  async function applied() {
    const { db } = await freshDatabase()
    const email = readEmail(ADDRESS)
    if (typeof email === 'string') throw new Error(email)
    const account = { email, name: NAME, role: 'expert', passwordHash: null, locale: 'zh-CN' } as const
    const id = await db.transaction().execute((trx) => openAccount(trx, account, NOW))
    const actor: Actor = { id: id!, name: NAME, role: 'expert', enterpriseId: null, partyId: null }
    const [handedIn, draft] = [newId(NOW), newId(AFTER)]
    await beginApplication(db, actor, { id: handedIn, callId: null }, NOW)
    const row = await db.selectFrom('application').selectAll().executeTakeFirstOrThrow()
    await db
      .insertInto('application')
      .values({ ...row, id: draft })
      .execute()
    await db
      .updateTable('application')
      .set({ form: JSON.stringify(FORM), name_zh: NAME })
      .execute()
    await handIn(db, actor, handedIn, '执业证.pdf')
    await handIn(db, actor, draft, '草稿附件.pdf')
    const submitted = { status: 'submitted', submitted_at: NOW.toISOString() } as const
    await db.updateTable('application').set(submitted).where('id', '=', handedIn).execute()
    return { db, actor, handedIn, draft }
  }

  it('goes where it was never handed in, with its files; else only how to reach them goes', async () => {
    const { db, actor, handedIn } = await applied()
    await dropFromDisk(dataDir, await eraseOwnAccount(db, actor, AFTER))
    const rows = await db.selectFrom('application').select(['id', 'status', 'form', 'name_zh']).execute()
    expect(rows.map(({ form, ...row }) => ({ ...row, form: JSON.parse(form) }))).toEqual([
      { id: handedIn, status: 'withdrawn', name_zh: NAME, form: { identity: FORM.identity } },
    ])
    const files = await db.selectFrom('file').select(['label', 'stored_name']).execute()
    expect(files.map(({ label }) => label)).toEqual(['执业证.pdf'])
    const lying = readdirSync(join(dataDir, 'files')).filter((name) => name !== 'incoming')
    expect(lying).toEqual(files.map((file) => file.stored_name))
  })

  it('is in the file of their own data, with what was handed in beside it', async () => {
    const { db, actor, handedIn, draft } = await applied()
    const other = { id: 'somebody else', name: '李雷', role: 'expert' } as const
    await db
      .insertInto('account')
      .values({ ...other, demo: 0, created_at: NOW.toISOString() })
      .execute()
    const { applications } = await exportOwnData(db, actor, AFTER)
    expect(applications).toMatchObject([
      { id: handedIn, status: 'submitted', form: FORM, files: [{ label: '执业证.pdf' }] },
      { id: draft, status: 'draft', form: FORM, files: [{ label: '草稿附件.pdf' }] },
    ])
    expect((await exportOwnData(db, { ...actor, ...other }, AFTER)).applications).toEqual([])
  })
})

it('takes letters that lie in a folder along', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-erasure-'))
  const { db } = await freshDatabase()
  const email = readEmail(ADDRESS)
  if (typeof email === 'string') throw new Error(email)
  const account = { email, name: NAME, role: 'expert', passwordHash: null, locale: 'zh-CN' } as const
  const id = await db.transaction().execute((trx) => openAccount(trx, account, NOW))
  const values = { path: '/account', by: 'centre' } as const
  for (const to of [{ accountId: id! }, { address: ADDRESS, locale: 'zh-CN' } as const]) {
    await db
      .transaction()
      .execute((trx) => queueMail(trx, { to, template: 'role_changed', values, now: NOW }))
  }
  const others = {
    to: { address: 'other@example.org', locale: 'en' },
    template: 'role_changed',
    values,
    now: NOW,
  } as const
  await db.transaction().execute((trx) => queueMail(trx, others))
  const transport = folderTransport(letterFolder(dataDir), 'centre@example.org')
  const letters = await db.selectFrom('mail_message').select(['id', 'address', 'locale']).execute()
  for (const { id, address: to, locale } of letters) {
    await transport.send({ id, to, locale, subject: 's', text: 't', date: NOW })
  }
  expect(readdirSync(letterFolder(dataDir))).toHaveLength(3)
  const actor: Actor = { id: id!, name: NAME, role: 'expert', enterpriseId: null, partyId: null }
  await dropFromDisk(dataDir, await eraseOwnAccount(db, actor, AFTER))
  const kept = letters.filter(({ address }) => address !== ADDRESS).map(({ id }) => `${id}.eml`)
  expect(readdirSync(letterFolder(dataDir))).toEqual(kept)
  rmSync(dataDir, { recursive: true, force: true })
})

it('lets nobody be forgotten who is not erased', async () => {
  const database = await freshDatabase()
  const { actor } = await somebody(database)
  const forget = `delete from audit_person where actor_id = '${actor.id}'`
  expect(() => database.handle.exec(forget)).toThrow(/only an erased person/)
  expect(() => database.handle.exec(`update listing_step set actor_name = 'x'`)).toThrow(/append-only/)
})
