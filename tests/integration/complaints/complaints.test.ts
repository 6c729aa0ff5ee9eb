import { describe, expect, it } from 'vitest'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import { lodgeComplaint, type Receipt, withdrawComplaint } from '../../../app/complaints/commands.server.ts'
import {
  decideComplaint,
  examineComplaint,
  sendBackComplaint,
  takeComplaint,
} from '../../../app/complaints/commands-staff.server.ts'
import {
  countComplaints,
  findByReceipt,
  getComplaint,
  letterFactsOf,
  listUpheld,
} from '../../../app/complaints/queries.server.ts'
import { countOpenComplaints, listComplaints } from '../../../app/complaints/queries-queue.server.ts'
import { listComplaintSteps } from '../../../app/complaints/queries-steps.server.ts'
import { readComplaintQuery } from '../../../app/complaints/queue-query.ts'
import { hashOfCode } from '../../../app/complaints/receipt.server.ts'
import { complaintLetter } from '../../../app/domain/complaint/letter.ts'
import type { TypedComplaint } from '../../../app/domain/complaint/read-form.ts'
import { readExamination } from '../../../app/vetting/examination.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { populate, provider } from '../../support/world.ts'
import { joinByRefs } from '../listings/joining.ts'
import { actor, approved, days, handedIn, MANAGER, NOW, REVIEWER, TODAY } from '../vetting/applying.ts'

const TYPED: TypedComplaint = {
  ground: 'fees',
  what: '多收了一倍',
  happenedOn: '2026-11-01',
  wanted: '退还',
  name: '张某',
  email: 'zhang@example.com',
  truthful: 'yes',
}

/** A listed firm, and a complaint about it. */
async function complained(typed = TYPED) {
  const database = await freshDatabase()
  const { db } = database
  const { partyId } = await approved(db)
  const { ref } = await db
    .selectFrom('party')
    .select('ref')
    .where('id', '=', partyId)
    .executeTakeFirstOrThrow()
  const formSecret = newSecret()
  const lodge = (secret = formSecret) =>
    lodgeComplaint(db, { ref, typed, formSecret: secret, locale: 'zh-CN' }, NOW)
  const receipt = (await lodge()) as Receipt
  const found = async () => (await findByReceipt(db, receipt.number, hashOfCode(receipt.code)))!
  const { id } = await found()
  return { database, db, id, ref, partyId, lodge, receipt, found }
}

const versionOf = async (db: Db, id: string) => (await getComplaint(db, MANAGER, id)).version

async function examined(db: Db, id: string, who = REVIEWER, advice = 'uphold') {
  await takeComplaint(db, who, id, await versionOf(db, id), NOW)
  const version = await versionOf(db, id)
  await examineComplaint(db, who, id, { advice, finding: '核对了账单', statement: '承认', version }, NOW)
}

const decide = async (db: Db, id: string, decision = 'uphold', who = MANAGER) =>
  decideComplaint(
    db,
    who,
    id,
    { decision, reason: '超出约定收费', referredTo: '司法局', version: await versionOf(db, id) },
    days(1),
  )

describe('a complaint', () => {
  it('gets a number and a code, by which alone it is found, however the code is written', async () => {
    const { db, receipt, lodge } = await complained()
    expect(receipt).toMatchObject({ number: 'TS2026-0001', dueOn: '2026-12-15' })
    expect(receipt.code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/)
    const { number, code } = receipt
    expect(
      await findByReceipt(db, number, hashOfCode(code.toLowerCase().replaceAll('-', ' '))),
    ).not.toBeNull()
    expect(await findByReceipt(db, number, hashOfCode('AAAA-AAAA-AAAA-AAAA'))).toBeNull()
    expect(await findByReceipt(db, 'TS2026-0002', hashOfCode(code))).toBeNull()
    expect(await lodge(), 'the same form twice').toEqual(receipt)
    expect(await lodge(newSecret())).toMatchObject({ number: 'TS2026-0002' })
    expect(JSON.stringify(await db.selectFrom('complaint').selectAll().execute())).not.toContain(code)
  })

  it('is refused about somebody who is not in the directory, and without the secret of the form', async () => {
    const { db } = await complained()
    const lodged = { typed: TYPED, formSecret: newSecret(), locale: 'en' } as const
    await expect(lodgeComplaint(db, { ...lodged, ref: 'nobody' }, NOW)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(lodgeComplaint(db, { ...lodged, ref: 'x', formSecret: '' }, NOW)).rejects.toMatchObject({
      code: 'bad_request',
    })
    const wrong = await lodgeComplaint(db, { ...lodged, ref: 'x', typed: { ...TYPED, what: '' } }, NOW)
    expect(wrong).toEqual({ issues: [{ field: 'what', message: 'what' }] })
  })

  it('is examined by one and decided by another; the complainant and the party are told', async () => {
    const { db, id, partyId, found } = await complained()
    await examined(db, id)
    await expect(decide(db, id, 'uphold', REVIEWER)).rejects.toMatchObject({ code: 'forbidden' })
    await decide(db, id)
    const complaint = await found()
    expect(complaint).toMatchObject({ status: 'upheld', reason: '超出约定收费', referredTo: '' })
    const letter = complaintLetter(letterFactsOf(complaint)!)
    for (const sheet of Object.values(letter)) {
      expect(sheet.paragraphs.join()).toContain('超出约定收费')
      expect(JSON.stringify(sheet)).not.toMatch(/张某|核对了账单/)
    }
    const letters = await db.selectFrom('mail_message').select(['address', 'values', 'template']).execute()
    const mine = letters.filter(({ template }) => template === 'complaint_news')
    expect(mine.map(({ address }) => address)).toEqual(['zhang@example.com', 'zhang@example.com'])
    expect(JSON.stringify(mine)).not.toMatch(/多收|司法局|超出/)
    expect(await listUpheld(db, partyId, TODAY)).toEqual([
      { number: 'TS2026-0001', ground: 'fees', decidedAt: days(1).toISOString(), reason: '超出约定收费' },
    ])
    const steps = await listComplaintSteps(db, id)
    expect(steps.map(({ action }) => action)).toEqual(['lodge', 'take', 'examine', 'uphold'])
  })

  it('is not upheld by a manager who examined it, and the database itself refuses that', async () => {
    const { db, id } = await complained()
    await examined(db, id, MANAGER)
    await expect(decide(db, id)).rejects.toMatchObject({ code: 'forbidden' })
    const write = (values: object) => db.updateTable('complaint').set(values).where('id', '=', id).execute()
    await expect(write({ status: 'upheld', decided_by: MANAGER.id })).rejects.toThrow(/CHECK/)
    await expect(write({ status: 'upheld' })).rejects.toThrow(/CHECK/)
    await decide(db, id, 'refer', actor('manager', 'another manager'))
    expect(await getComplaint(db, MANAGER, id)).toMatchObject({ status: 'referred', referredTo: '司法局' })
    await expect(write({ status: 'examining', decided_by: null })).rejects.toThrow(/decided or withdrawn/)
  })

  it('wants words at every step: nobody is found at fault unheard', async () => {
    const { db, id } = await complained()
    await takeComplaint(db, REVIEWER, id, await versionOf(db, id), NOW)
    const version = await versionOf(db, id)
    const said = { advice: 'uphold', finding: 'x', statement: '', version }
    await expect(examineComplaint(db, REVIEWER, id, said, NOW)).rejects.toMatchObject({
      fields: [{ field: 'statement', message: 'statement' }],
    })
    const none = { ...said, advice: '', finding: '' }
    await expect(examineComplaint(db, REVIEWER, id, none, NOW)).rejects.toMatchObject({
      fields: [{ field: 'advice' }, { field: 'finding' }],
    })
    await examineComplaint(db, REVIEWER, id, { ...said, advice: 'not_uphold' }, NOW)
    const back = (words: string) => async () =>
      sendBackComplaint(db, MANAGER, id, { words, version: await versionOf(db, id) }, NOW)
    await expect(back('')()).rejects.toMatchObject({ code: 'invalid_input' })
    await back('再问一次')()
    expect((await listComplaintSteps(db, id)).at(-1)).toMatchObject({
      action: 'send_back',
      words: '再问一次',
    })
    const stale = examineComplaint(db, REVIEWER, id, { ...said, advice: 'refer', version }, NOW)
    await expect(stale).rejects.toMatchObject({ code: 'stale_state' })
  })

  it('is withdrawn by its receipt, until it is decided', async () => {
    const { db, id, receipt } = await complained()
    await expect(withdrawComplaint(db, { ...receipt, code: 'wrong' }, NOW)).rejects.toMatchObject({
      code: 'not_found',
    })
    await withdrawComplaint(db, receipt, NOW)
    await expect(withdrawComplaint(db, receipt, NOW)).rejects.toMatchObject({ code: 'illegal_transition' })
    await expect(takeComplaint(db, REVIEWER, id, await versionOf(db, id), NOW)).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })

  it('does not exist for anybody but staff', async () => {
    const { db, id, partyId } = await complained()
    for (const who of [actor('provider_administrator', 'firm', partyId), actor('enterprise_member')]) {
      await expect(getComplaint(db, who, id), who.role).rejects.toMatchObject({ code: 'not_found' })
      await expect(takeComplaint(db, who, id, 1, NOW), who.role).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  it('counts for three years, on the split screen of a renewal', async () => {
    const { db, id, partyId, lodge } = await complained()
    await examined(db, id)
    await decide(db, id)
    await lodge(newSecret())
    const counts = { open: 1, upheld: 1, notUpheld: 0 }
    expect(await countComplaints(db, partyId, TODAY)).toEqual(counts)
    expect(await countComplaints(db, partyId, '2029-11-26')).toEqual({ ...counts, upheld: 0 })
    const renewal = await handedIn(db, actor('provider_member', 'firm', partyId))
    expect((await readExamination(db, REVIEWER, renewal, NOW)).complaints).toEqual(counts)
    const first = await handedIn(db, actor('provider_member', 'newcomer'))
    expect((await readExamination(db, REVIEWER, first, NOW)).complaints).toBeNull()
  })

  it('counts for the entry that the party was joined into, however often it was joined', async () => {
    const { database, db, id, ref } = await complained()
    await examined(db, id)
    await decide(db, id)
    await populate(database, [provider('kept'), provider('kept-later')])
    await joinByRefs(db, 'kept', ref, { now: days(2) })
    const { keptId } = await joinByRefs(db, 'kept-later', 'kept', { now: days(3) })
    expect(await countComplaints(db, keptId, TODAY)).toEqual({ open: 0, upheld: 1, notUpheld: 0 })
    expect(await listUpheld(db, keptId, TODAY)).toMatchObject([{ number: 'TS2026-0001' }])
    const query = readComplaintQuery(new URLSearchParams({ stage: 'decided', party: keptId }))
    expect((await listComplaints(db, REVIEWER, query, TODAY)).lines).toMatchObject([{ id }])
  })

  it('stands in the list of staff by stage, handler, party and day', async () => {
    const { db, id, partyId } = await complained()
    const list = async (query: string, now = TODAY) =>
      (await listComplaints(db, REVIEWER, readComplaintQuery(new URLSearchParams(query)), now)).total
    expect(await list('whose=unassigned')).toBe(1)
    await takeComplaint(db, REVIEWER, id, 1, NOW)
    expect([await list(''), await list('stage=received'), await list('stage=examining&whose=mine')]).toEqual([
      1, 0, 1,
    ])
    expect([await list('whose=unassigned'), await list('whose=overdue')]).toEqual([0, 0])
    expect([await list('whose=overdue', '2026-12-16'), await list(`party=${partyId}`)]).toEqual([1, 1])
    expect(await list('party=01900000-0000-7000-8000-000000000000')).toBe(0)
    const count = (party: string) =>
      countOpenComplaints(db, REVIEWER, readComplaintQuery(new URLSearchParams({ party })), '2026-12-16')
    const counted = {
      stages: { received: 0, examining: 1, examined: 0 },
      whose: { all: 1, mine: 1, unassigned: 0, overdue: 1 },
    }
    expect([await count(''), await count(partyId)]).toEqual([counted, counted])
    expect(await count('01900000-0000-7000-8000-000000000000'), 'of one party alone').toEqual({
      stages: { received: 0, examining: 0, examined: 0 },
      whose: { all: 0, mine: 0, unassigned: 0, overdue: 0 },
    })
  })
})
