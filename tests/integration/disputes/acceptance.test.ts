import { describe, expect, it } from 'vitest'
import { enterYear } from '../../../app/calendar/commands.server.ts'
import { workingDayAfter } from '../../../app/calendar/queries-expected.server.ts'
import {
  acceptDispute,
  answerSupplement,
  declineAcceptance,
  giveOpinion,
  requestSupplement,
  terminateDispute,
} from '../../../app/disputes/acceptance.server.ts'
import { compileCaseFile } from '../../../app/disputes/case-file.server.ts'
import {
  closeDispute,
  copyDispute,
  createDispute,
  editDispute,
  submitDispute,
} from '../../../app/disputes/commands.server.ts'
import { lapseSupplements } from '../../../app/disputes/lapse.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import { findDecisionDue, listWaiting } from '../../../app/disputes/queries-intake.server.ts'
import { listSupplements } from '../../../app/disputes/queries-supplements.server.ts'
import { getTimeLimits, setTimeLimits } from '../../../app/disputes/time-limits.server.ts'
import { getDocument, listDocuments } from '../../../app/documents/queries.server.ts'
import { NO_PARTICULARS } from '../../../app/domain/dispute/particulars.ts'
import { DEFAULT_TIME_LIMITS } from '../../../app/domain/dispute/time-limits.ts'
import { linesOf } from '../../../app/domain/document/record.ts'
import { recordEngagement } from '../../../app/engagements/commands.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { type Acting, acting, FACTS, later, NOW } from './acting.ts'

const refused = (code: string) => expect.objectContaining({ code })
const statusOf = async ({ db, staff, disputeId }: Acting) => (await getDispute(db, staff, disputeId)).status
const kindsOf = async ({ db, disputeId }: Acting) =>
  (await listDocuments(db, disputeId)).map((one) => one.kind)
const said = async ({ db, disputeId }: Acting, kind: string) => {
  const line = (await listDocuments(db, disputeId)).filter((one) => one.kind === kind).at(-1)!
  return linesOf((await getDocument(db, disputeId, line.id)).record).join('\n')
}

describe('acceptance', () => {
  it('follows submission, makes its notice, and lets a match move the dispute', async () => {
    const world = await acting()
    const { app, db, owner, staff, disputeId } = world
    await acceptDispute(db, staff, disputeId, { version: 2, words: '请与张老师联系' }, later(5))
    expect(await getDispute(db, owner, disputeId)).toMatchObject({
      status: 'accepted',
      decision: 'accepted',
      decidedBy: '主管',
      decidedAt: later(5).toISOString(),
    })
    expect(await kindsOf(world)).toEqual(['A', 'D'])
    expect(await said(world, 'D')).toMatch(
      /受理通知书\n海指受〔2026〕0001号\n.*\n.*决定予以受理[\s\S]*张老师/,
    )
    await matchDispute(app, owner, disputeId, 3, later(6))
    expect(await statusOf(world)).toBe('matched')
  })

  it('is the centre’s alone; to an enterprise the step is not there', async () => {
    const { db, owner, disputeId } = await acting()
    const decision = { version: 2, words: '理由' }
    for (const step of [acceptDispute, declineAcceptance]) {
      await expect(step(db, owner, disputeId, decision, NOW)).rejects.toEqual(refused('not_found'))
    }
  })

  it('is declined by who decides, not by who examines', async () => {
    const world = await acting()
    const { db, staff, disputeId } = world
    const decision = { version: 2, words: '不属于海外知识产权纠纷' }
    await expect(
      declineAcceptance(db, { ...staff, role: 'reviewer' }, disputeId, decision, NOW),
    ).rejects.toEqual(refused('not_found'))
    await declineAcceptance(db, staff, disputeId, decision, NOW)
    expect(await statusOf(world)).toBe('not_accepted')
    expect(await said(world, 'C')).toContain('不属于海外知识产权纠纷')
  })

  it('is decided once when two decide at the same time, and leaves one notice', async () => {
    const world = await acting()
    const { db, staff, disputeId } = world
    const outcomes = await Promise.allSettled([
      acceptDispute(db, staff, disputeId, { version: 2, words: '' }, NOW),
      declineAcceptance(db, staff, disputeId, { version: 2, words: '理由' }, NOW),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await kindsOf(world)).toHaveLength(2)
  })

  it('comes after an engagement where somebody was in a hurry, and only once', async () => {
    const world = await acting()
    const { app, db, owner, staff, disputeId } = world
    const runId = await matchDispute(app, owner, disputeId, null, NOW)
    const input = {
      runId,
      section: 'overseas',
      ref: 'o-1',
      note: '',
      idempotencyKey: 'a key of a form',
    } as const
    await recordEngagement(db, owner, disputeId, input, NOW)
    expect((await listWaiting(db, NOW)).map(({ id }) => id)).toEqual([disputeId])
    const { version } = await getDispute(db, staff, disputeId)
    await acceptDispute(db, staff, disputeId, { version, words: '' }, NOW)
    expect(await statusOf(world)).toBe('engaged')
    expect(await listWaiting(db, NOW)).toEqual([])
    await expect(
      acceptDispute(db, staff, disputeId, { version: version + 1, words: '' }, NOW),
    ).rejects.toEqual(refused('illegal_transition'))
  })
})

describe('a supplement', () => {
  it('is asked on named points, answered point by point, and stands in the next application', async () => {
    const world = await acting()
    const { db, owner, staff, disputeId } = world
    await requestSupplement(db, staff, disputeId, { version: 2, points: ['授权书', '送达回证'] }, later(1))
    expect(await statusOf(world)).toBe('supplement_requested')
    expect(await listSupplements(db, disputeId)).toMatchObject([{ dueOn: '2026-12-07', answers: null }])
    expect(await said(world, 'B')).toMatch(/1\. 授权书\n2\. 送达回证[\s\S]*10个工作日内（2026年12月7日前）/)
    await expect(
      answerSupplement(db, owner, disputeId, { version: 3, answers: ['只答一点'] }, NOW),
    ).rejects.toEqual(refused('invalid_input'))
    expect(await statusOf(world)).toBe('supplement_requested')
    await answerSupplement(
      db,
      owner,
      disputeId,
      { version: 3, answers: ['已上传', '十一月二十日'] },
      later(60),
    )
    expect(await statusOf(world)).toBe('submitted')
    expect(await kindsOf(world)).toEqual(['A', 'B', 'A'])
    expect(await said(world, 'A')).toMatch(/（第2版）[\s\S]*送达回证\n十一月二十日/)
  })

  it('lapses by itself after its last day, once, and is told; it can be brought again as it was', async () => {
    const world = await acting({ description: '经过' })
    const { db, owner, staff, disputeId } = world
    const address = { name: '法务', role: owner.role, demo: 0, created_at: NOW.toISOString() } as const
    await db
      .insertInto('account')
      .values({
        ...address,
        id: owner.id,
        enterprise_id: owner.enterpriseId,
        email: 'a@b.c',
        email_key: 'a@b.c',
      })
      .execute()
    await requestSupplement(db, staff, disputeId, { version: 2, points: ['授权书'] }, NOW)
    expect(await lapseSupplements(db, new Date('2026-12-07T15:59:59Z'))).toBe(0)
    const after = new Date('2026-12-07T16:00:00Z')
    expect(await lapseSupplements(db, after)).toBe(1)
    expect(await lapseSupplements(db, after)).toBe(0)
    expect(await statusOf(world)).toBe('withdrawn')
    const answer = { version: 4, answers: ['太晚了'] }
    await expect(answerSupplement(db, owner, disputeId, answer, after)).rejects.toEqual(
      refused('illegal_transition'),
    )
    const letters = await db.selectFrom('mail_message').select('values').execute()
    expect(letters.filter(({ values }) => values.includes('supplement_lapsed'))).toHaveLength(1)
    const id = newId(NOW)
    await copyDispute(db, owner, disputeId, id, after)
    await copyDispute(db, owner, disputeId, id, after)
    expect(await getDispute(db, owner, id)).toMatchObject({
      status: 'draft',
      facts: { description: '经过' },
    })
  })

  it('is answered in time on its last day, and starts the time of the centre again', async () => {
    const { db, owner, staff, disputeId } = await acting()
    await requestSupplement(db, staff, disputeId, { version: 2, points: ['授权书'] }, NOW)
    const last = new Date('2026-12-07T15:00:00Z')
    await answerSupplement(db, owner, disputeId, { version: 3, answers: ['好'] }, last)
    expect(await lapseSupplements(db, new Date('2026-12-08T01:00:00Z'))).toBe(0)
    const decision = await findDecisionDue(db, await getDispute(db, owner, disputeId), last)
    expect(decision).toEqual({ due: { unit: 'day', day: '2026-12-14' }, late: false })
    expect((await listWaiting(db, last))[0]).toMatchObject(decision!)
  })

  it('without a point asks nothing', async () => {
    const { db, staff, disputeId } = await acting()
    await expect(requestSupplement(db, staff, disputeId, { version: 2, points: [] }, NOW)).rejects.toEqual(
      refused('invalid_input'),
    )
  })

  it('has no date while the calendar of that year is not known, and one when staff have entered it', async () => {
    const world = await acting()
    const { db, staff, owner, disputeId } = world
    const eve = new Date('2026-12-24T01:00:00Z')
    const noon = new Date('2026-12-24T04:00:00Z')
    await requestSupplement(db, staff, disputeId, { version: 2, points: ['授权书'] }, eve)
    expect(await listSupplements(db, disputeId)).toMatchObject([{ dueOn: null }])
    await answerSupplement(db, owner, disputeId, { version: 3, answers: ['好'] }, eve)
    await enterYear(db, staff, { calendar: 'cn', year: 2027, source: '文号', days: [] }, eve)
    await requestSupplement(db, staff, disputeId, { version: 4, points: ['授权书'] }, noon)
    expect((await listSupplements(db, disputeId))[1]?.dueOn).toBe('2027-01-07')
  })
})

describe('time limits', () => {
  it('run in working days from submission, and in hours for what is urgent', async () => {
    const { db, owner, staff, disputeId } = await acting()
    const plain = await findDecisionDue(db, await getDispute(db, owner, disputeId), NOW)
    expect(plain).toEqual({ due: { unit: 'day', day: '2026-11-30' }, late: false })
    const late = await findDecisionDue(
      db,
      await getDispute(db, owner, disputeId),
      new Date('2026-12-01T00:00:00Z'),
    )
    expect(late?.late).toBe(true)
    await setTimeLimits(
      db,
      staff,
      { limits: { ...DEFAULT_TIME_LIMITS, acceptanceDays: 1 }, reason: '试行' },
      NOW,
    )
    const set = await findDecisionDue(db, await getDispute(db, owner, disputeId), NOW)
    expect(set?.due).toEqual({ unit: 'day', day: '2026-11-24' })
  })

  it('are urgent by themselves when papers were served and the date is near; urgent ones stand first', async () => {
    const { db, owner, disputeId } = await acting()
    const id = newId(NOW)
    const facts = { ...FACTS, respondBy: '2026-11-30T15:59:00.000Z', respondZone: 'Asia/Shanghai' as const }
    const particulars = { ...NO_PARTICULARS, servedOn: '2026-11-20' }
    await createDispute(db, owner, { id, enterpriseId: owner.enterpriseId!, facts, particulars }, NOW)
    await submitDispute(db, owner, id, 1, later(30))
    const waiting = await listWaiting(db, later(31))
    expect(waiting.map((one) => [one.id, one.urgent])).toEqual([
      [id, true],
      [disputeId, false],
    ])
    expect(waiting[0]?.due).toEqual({ unit: 'instant', at: later(30 + 24 * 60).toISOString() })
    expect(waiting[0]?.late).toBe(false)
    expect((await listWaiting(db, later(31 + 24 * 60)))[0]?.late).toBe(true)
  })

  it('are set by managers to whole numbers', async () => {
    const { db, staff } = await acting()
    let reason = '试行'
    const set = (limits: Partial<typeof DEFAULT_TIME_LIMITS>, role: 'manager' | 'reviewer' = 'manager') =>
      setTimeLimits(db, { ...staff, role }, { limits: { ...DEFAULT_TIME_LIMITS, ...limits }, reason }, NOW)
    await expect(set({}, 'reviewer')).rejects.toEqual(refused('forbidden'))
    for (const value of [0, 1.5, 251, Number.NaN]) {
      await expect(set({ opinionDays: value })).rejects.toMatchObject({
        code: 'invalid_input',
        fields: [{ field: 'opinionDays' }],
      })
    }
    await set({ complaintAnswerDays: 3 })
    expect((await getTimeLimits(db)).complaintAnswerDays).toBe(3)
    expect(await workingDayAfter(db, '2026-11-23', 'complaintAnswerDays')).toBe('2026-11-26')
    const event = db.selectFrom('audit_event').select('detail').where('noun', '=', 'time_limits')
    expect(JSON.parse((await event.executeTakeFirstOrThrow()).detail)).toMatchObject({
      before: { complaintAnswerDays: 15 },
      after: { complaintAnswerDays: 3 },
      reason: '试行',
    })
    for (const [words, message] of [
      ['', 'words_empty'],
      ['长'.repeat(501), 'reason_long'],
    ] as const) {
      reason = words
      await expect(set({})).rejects.toMatchObject({ fields: [{ field: 'reason', message }] })
    }
  })
})

describe('how a dispute came in', () => {
  it('is by the website and from the enterprise’s seat, unless staff say otherwise', async () => {
    const { db, owner, staff, disputeId } = await acting()
    expect((await getDispute(db, owner, disputeId)).particulars).toMatchObject({ channel: 'website' })
    await db
      .updateTable('enterprise')
      .set({ district: 'xuhui' })
      .where('id', '=', owner.enterpriseId!)
      .execute()
    const id = newId(NOW)
    const particulars = { ...NO_PARTICULARS, channel: 'hotline' as const }
    const dispute = { id, enterpriseId: owner.enterpriseId!, facts: FACTS, particulars }
    await createDispute(db, staff, dispute, NOW)
    expect((await getDispute(db, owner, id)).particulars).toMatchObject({
      channel: 'hotline',
      district: 'xuhui',
    })
    const mine = { ...particulars, channel: 'counter' as const, docket: '4:26-cv-1' }
    await editDispute(db, owner, id, FACTS, 1, NOW, mine)
    expect((await getDispute(db, owner, id)).particulars).toMatchObject({
      channel: 'hotline',
      docket: '4:26-cv-1',
    })
  })
})

describe('a draft', () => {
  it('may lack what a submitted dispute may not', async () => {
    const { db, owner } = await acting()
    const id = newId(NOW)
    const facts = { ...FACTS, jurisdictions: [], ipTypes: [] }
    await createDispute(db, owner, { id, enterpriseId: owner.enterpriseId!, facts }, NOW)
    await expect(submitDispute(db, owner, id, 1, NOW)).rejects.toEqual(refused('invalid_input'))
    expect((await getDispute(db, owner, id)).status).toBe('draft')
    await editDispute(db, owner, id, FACTS, 1, NOW)
    await submitDispute(db, owner, id, 2, NOW)
    expect((await getDispute(db, owner, id)).status).toBe('submitted')
  })
})

describe('guidance', () => {
  it('gives an opinion once accepted, in versions; ends with a reason; and its file lists everything', async () => {
    const world = await acting()
    const { db, owner, staff, disputeId } = world
    const opinion = { situation: '情况', risks: '', advice: '尽快应诉', experts: '' }
    await expect(giveOpinion(db, staff, disputeId, opinion, NOW)).rejects.toEqual(
      refused('illegal_transition'),
    )
    await expect(giveOpinion(db, owner, disputeId, opinion, NOW)).rejects.toEqual(refused('not_found'))
    await acceptDispute(db, staff, disputeId, { version: 2, words: '' }, later(1))
    await giveOpinion(db, staff, disputeId, opinion, later(1.5))
    await giveOpinion(db, staff, disputeId, { ...opinion, advice: '先申请延期' }, later(2))
    expect(await said(world, 'F')).toMatch(/海指意〔2026〕0001号（第2版）[\s\S]*先申请延期/)
    expect(await said(world, 'F')).not.toContain('风险分析')
    await expect(
      terminateDispute(db, { ...staff, role: 'reviewer' }, disputeId, { version: 3, words: '理由' }, NOW),
    ).rejects.toEqual(refused('not_found'))
    await terminateDispute(db, staff, disputeId, { version: 3, words: '企业已和解' }, later(3))
    await compileCaseFile(db, staff, disputeId, later(4))
    await expect(compileCaseFile(db, owner, disputeId, later(4))).rejects.toEqual(refused('not_found'))
    const file = await said(world, 'G')
    for (const words of ['受理通知书', '（第2版）', '终止指导：企业已和解', '四、材料目录\n1. 无']) {
      expect(file).toContain(words)
    }
    expect(await kindsOf(world)).toEqual(['A', 'D', 'F', 'F', 'E', 'G'])
  })
})

it('a dispute with an open deadline is not closed, and stays as it was', async () => {
  const world = await acting()
  const { db, owner, staff, disputeId } = world
  await acceptDispute(db, staff, disputeId, { version: 2, words: '' }, NOW)
  const deadline = { id: newId(NOW), dispute_id: disputeId, title: '答辩', day: '2026-12-10' }
  await db
    .insertInto('deadline')
    .values({ ...deadline, created_by: 'x', created_at: NOW.toISOString() })
    .execute()
  await expect(closeDispute(db, owner, disputeId, 3, NOW)).rejects.toEqual(refused('open_deadlines'))
  expect(await statusOf(world)).toBe('accepted')
})

it('a document’s number that is taken is refused, and nothing is half done', async () => {
  const world = await acting()
  const { db, staff, disputeId } = world
  await db
    .insertInto('document')
    .values({
      id: newId(NOW),
      dispute_id: disputeId,
      kind: 'D',
      number: '海指受〔2026〕0001号',
      version: 1,
      record: '{}',
      sha256: '0'.repeat(64),
      made_by: 'x',
      made_at: NOW.toISOString(),
    })
    .execute()
  await expect(acceptDispute(db, staff, disputeId, { version: 2, words: '' }, NOW)).rejects.toEqual(
    refused('duplicate'),
  )
  expect(await statusOf(world)).toBe('submitted')
})

describe('letters', () => {
  const withLetters = async () => {
    const world = await acting()
    const { db, owner, staff } = world
    for (const one of [owner, staff]) {
      const email = `${one.role}@example.com`
      const row = {
        id: one.id,
        name: one.name,
        role: one.role,
        enterprise_id: one.enterpriseId,
        party_id: null,
      }
      await db
        .insertInto('account')
        .values({ ...row, demo: 0, email, email_key: email, created_at: NOW.toISOString() })
        .execute()
    }
    const letters = () => db.selectFrom('mail_message').selectAll().orderBy('created_at').execute()
    return { ...world, letters }
  }

  it('tell the enterprise of every decision and staff of what is urgent, and nothing of the case', async () => {
    const { db, owner, staff, disputeId, letters } = await withLetters()
    await requestSupplement(db, staff, disputeId, { version: 2, points: ['绝密材料'] }, later(1))
    await answerSupplement(db, owner, disputeId, { version: 3, answers: ['绝密答复'] }, later(2))
    await acceptDispute(db, staff, disputeId, { version: 4, words: '绝密事项' }, later(3))
    const id = newId(NOW)
    const particulars = { ...NO_PARTICULARS, urgent: true }
    await createDispute(db, owner, { id, enterpriseId: owner.enterpriseId!, facts: FACTS, particulars }, NOW)
    await submitDispute(db, owner, id, 1, later(4))
    const written = await letters()
    const told = written.map(({ address, values }) => {
      const { news, until } = JSON.parse(values)
      return [address, news, until]
    })
    expect(told).toEqual([
      ['enterprise_member@example.com', 'supplement_requested', '2026-12-07'],
      ['manager@example.com', 'supplemented', '2026-11-30'],
      ['enterprise_member@example.com', 'accepted', undefined],
      ['manager@example.com', 'urgent', later(4 + 24 * 60).toISOString()],
    ])
    expect(JSON.stringify(written)).not.toMatch(/绝密|Acme|美国专利诉讼/)
  })

  it('tell staff once that the urgent lane was chosen by an edit, while they have to decide', async () => {
    const { db, owner, staff, disputeId, letters } = await withLetters()
    const urgent = { ...NO_PARTICULARS, urgent: true }
    const told = async () => (await letters()).filter(({ values }) => JSON.parse(values).news === 'urgent')
    await editDispute(db, owner, disputeId, FACTS, 2, NOW, urgent)
    const first = (await told()).map(({ address, values }) => ({ address, ...JSON.parse(values) }))
    const until = later(24 * 60).toISOString()
    expect(first).toEqual([
      { address: 'manager@example.com', path: `/disputes/${disputeId}`, news: 'urgent', until },
    ])
    await editDispute(db, owner, disputeId, { ...FACTS, description: '更多' }, 3, later(1), urgent)
    expect(await told()).toHaveLength(1)

    const draft = newId(NOW)
    await createDispute(db, owner, { id: draft, enterpriseId: owner.enterpriseId!, facts: FACTS }, NOW)
    await editDispute(db, owner, draft, FACTS, 1, later(2), urgent)
    expect(await told()).toHaveLength(1)
    await submitDispute(db, owner, draft, 2, later(3))
    expect(await told()).toHaveLength(2)

    await editDispute(db, owner, disputeId, FACTS, 4, later(4), NO_PARTICULARS)
    await acceptDispute(db, staff, disputeId, { version: 5, words: '' }, later(5))
    await editDispute(db, owner, disputeId, FACTS, 6, later(6), urgent)
    expect(await told()).toHaveLength(2)
  })
})
