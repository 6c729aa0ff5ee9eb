import { beforeEach, describe, expect, it } from 'vitest'
import { closeAccount } from '../../../app/accounts/commands-closing.server.ts'
import { openAccount } from '../../../app/accounts/new-account.server.ts'
import { hashOfSecret } from '../../../app/accounts/secret.server.ts'
import {
  beginApplication,
  saveSection,
  submitApplication,
} from '../../../app/applications/commands.server.ts'
import { getApplication, listSteps } from '../../../app/applications/queries.server.ts'
import { remindApplicants } from '../../../app/applications/remind.server.ts'
import { feedReader, makeFeed, writeFeed } from '../../../app/deadlines/feed.server.ts'
import { findPartyHome } from '../../../app/desk/queries-home-party.server.ts'
import { todayApplications } from '../../../app/desk/queries-today-vetting.server.ts'
import { type Email, readEmail } from '../../../app/domain/account/email.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { compose } from '../../../app/mail/compose.ts'
import { requestChanges, takeApplication } from '../../../app/vetting/commands.server.ts'
import { extendAnswer, resumeExamination } from '../../../app/vetting/commands-waiting.server.ts'
import { usualAnswerBy } from '../../../app/vetting/queries-answer-by.server.ts'
import { countQueue, listQueue } from '../../../app/vetting/queries-queue.server.ts'
import { readQueueQuery } from '../../../app/vetting/queue-query.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { tellable } from '../engagements/engaged.ts'
import { actor, approved, days, FIRM, NOW, REVIEWER, TODAY, taken, versionOf } from './applying.ts'

const UNTIL = '2026-12-08'
/** The first moment after the last day, in Shanghai. */
const AFTER = new Date('2026-12-08T16:00:00Z')
const requests = [{ section: 'team' as const, field: '', claimId: null, note: '补充' }]

let db: Db
let firm: Actor
let id: string
const ask = async (answerBy: string, now = NOW) =>
  requestChanges(db, REVIEWER, id, { requests, answerBy, version: await versionOf(db, id, REVIEWER) }, now)
const extend = async (answerBy: string, now = NOW) =>
  extendAnswer(db, REVIEWER, id, { answerBy, version: await versionOf(db, id, REVIEWER) }, now)
const resume = async (now: Date, who = REVIEWER) =>
  resumeExamination(db, who, id, await versionOf(db, id, REVIEWER), now)
const read = () => getApplication(db, firm, id)
const letters = async () => {
  const rows = await db
    .selectFrom('mail_message')
    .select('values')
    .where('template', '=', 'application_news')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ values }) => JSON.parse(values))
}
/** The last letter with such news: what is written at the same instant has no order. */
const letterOf = async (news: string) => (await letters()).findLast((letter) => letter.news === news)

beforeEach(async () => {
  db = (await freshDatabase()).db
  const account = {
    email: readEmail('firm@example.org') as Email,
    name: '王某',
    role: 'provider_member',
    passwordHash: null,
    locale: 'zh-CN',
    demo: false,
  } as const
  const opened = await db.transaction().execute((trx) => openAccount(trx, account, NOW))
  firm = { ...FIRM, id: opened! }
  id = await taken(db, firm)
})

describe('the calendar of an applicant', () => {
  it('shows the day to answer, from the question to the answer, and to nobody else', async () => {
    const words = {
      ...{ name: '期限', answer: '须答复', supplement: '须补充', changes: '须修改申请' },
      deadline: (title: string) => title,
      numbered: (what: string) => what,
    }
    const other = actor('provider_member', 'other')
    const feedOf = (who: Actor) => writeFeed(db, who, words, (path) => `https://x.example${path}`, NOW)
    await makeFeed(db, firm, hashOfSecret('mine'), NOW)
    const mine = await feedReader(db, hashOfSecret('mine'))
    expect(await feedOf(mine)).not.toContain('BEGIN:VEVENT')
    await ask(UNTIL)
    const feed = (await feedOf(mine)).replaceAll('\r\n ', '')
    expect(feed).toContain('SUMMARY:须修改申请')
    expect(feed).toContain('DTSTART;VALUE=DATE:20261208')
    expect(feed).toContain(`URL;VALUE=URI:https://x.example/applications/${id}`)
    for (const who of [other, REVIEWER]) expect(await feedOf(who)).not.toContain('BEGIN:VEVENT')
    await resume(AFTER)
    expect(await feedOf(mine)).not.toContain('BEGIN:VEVENT')
  })
})

describe('what is written about a renewal', () => {
  const REQUESTED = '2026-12-11'

  /** A listed firm whose clerk handed in its renewal: its administrators, one of them gone, and a colleague of none. */
  async function renewing() {
    const { db: own } = await freshDatabase()
    const { partyId } = await approved(own)
    const member = async (role: 'provider_administrator' | 'provider_member', name: string) => {
      const who = actor(role, name, partyId)
      await tellable(own, who)
      return who
    }
    const boss = await member('provider_administrator', 'boss')
    const gone = await member('provider_administrator', 'gone')
    const clerk = await member('provider_member', 'clerk')
    await member('provider_member', 'colleague')
    const renewal = newId(days(1))
    await beginApplication(own, clerk, { id: renewal, callId: null }, days(1))
    const version = () => versionOf(own, renewal, REVIEWER)
    const agreed = { noPenalty: ['yes'], truthful: ['yes'], publishProfile: ['yes'], publishContact: ['yes'] }
    const declared = { code: 'declarations' as const, values: agreed }
    const before = await versionOf(own, renewal, clerk)
    await saveSection(own, clerk, renewal, { ...declared, version: before }, days(1))
    await submitApplication(own, clerk, renewal, await versionOf(own, renewal, clerk), days(2))
    await closeAccount(own, boss, gone.id, days(2))
    const told = async (news: string) => {
      const rows = await own
        .selectFrom('mail_message')
        .select(['account_id', 'values'])
        .where('template', '=', 'application_news')
        .orderBy('account_id')
        .execute()
      return rows.filter(({ values }) => JSON.parse(values).news === news).map(({ account_id }) => account_id)
    }
    const askNow = async () => {
      await takeApplication(own, REVIEWER, renewal, await version(), days(3))
      const asked = { requests, answerBy: REQUESTED, version: await version() }
      await requestChanges(own, REVIEWER, renewal, asked, days(4))
    }
    return { db: own, boss, clerk, askNow, told }
  }

  it('goes to whoever began it and to those who keep the entry, and to nobody else', async () => {
    const { db, askNow, told } = await renewing()
    await askNow()
    expect(await told('changes')).toEqual(['boss', 'clerk'])
    expect(await remindApplicants(db, days(14))).toBe(2)
    expect(await told('answer_near')).toEqual(['boss', 'clerk'])
  })

  it('reaches the firm when the account that began it is closed, and counts letters alone', async () => {
    const { db, boss, clerk, askNow, told } = await renewing()
    await closeAccount(db, boss, clerk.id, days(3))
    await askNow()
    expect(await told('changes')).toEqual(['boss'])
    expect(await remindApplicants(db, days(14))).toBe(1)
    await db.updateTable('account').set({ email: null, email_key: null }).where('id', '=', 'boss').execute()
    expect(await remindApplicants(db, days(16)), 'nobody has an address').toBe(0)
  })
})

describe('what the centre asks an applicant for', () => {
  it('has a day, which is the one of the centre’s limit unless staff choose another', async () => {
    expect(await usualAnswerBy(db, TODAY)).toEqual({ day: UNTIL, days: 10 })
    await expect(ask('')).rejects.toMatchObject({ fields: [{ field: 'answerBy', message: 'answerBy' }] })
    await expect(ask('2026-12-05')).rejects.toMatchObject({ fields: [{ message: 'answerByRest' }] })
    await ask(UNTIL)
    expect(await read()).toMatchObject({ status: 'changes_requested', askedOn: TODAY, answerBy: UNTIL })
  })

  it('is told to the applicant with the day and its zone, and stands on its first page', async () => {
    await ask(UNTIL)
    const letter = await letterOf('changes')
    expect(letter).toMatchObject({ until: UNTIL })
    for (const [locale, zone] of [
      ['zh-CN', '2026-12-08（上海时间）'],
      ['en', '2026-12-08 (Shanghai time)'],
    ] as const) {
      const { subject, text } = compose('application_news', locale, letter, (path) => path)
      expect(text).toContain(zone)
      expect(subject).toContain('2026-12-08')
    }
    expect(await findPartyHome(db, firm, 'zh', NOW)).toMatchObject([
      { next: 'changes', due: { unit: 'day', day: UNTIL }, late: false },
    ])
    expect(await findPartyHome(db, firm, 'zh', AFTER)).toMatchObject([{ next: 'changes', late: true }])
  })

  it('is recalled in the last week, once for each distance, and not on the day on which it was asked', async () => {
    await ask('2026-11-27')
    expect(await remindApplicants(db, NOW)).toBe(0)
    expect(await remindApplicants(db, days(1))).toBe(1)
    expect(await remindApplicants(db, days(1))).toBe(0)
    expect(await remindApplicants(db, days(2))).toBe(1)
    expect(await letterOf('answer_near')).toMatchObject({ until: '2026-11-27' })
    await extend(UNTIL)
    expect(await remindApplicants(db, days(3)), 'a day that is far again').toBe(0)
    await submitApplication(db, firm, id, await versionOf(db, id, REVIEWER), days(8))
    expect(await remindApplicants(db, days(10)), 'who has answered').toBe(0)
  })

  it('stops the time of the decision until it is handed in again', async () => {
    const { dueOn } = await read()
    expect(dueOn).toBe('2026-12-22')
    await ask(UNTIL)
    // Three working days later.
    await submitApplication(db, firm, id, await versionOf(db, id, REVIEWER), days(3))
    expect(await read()).toMatchObject({
      status: 'under_review',
      dueOn: '2026-12-25',
      askedOn: null,
      answerBy: null,
    })
    expect(await letterOf('received')).toMatchObject({ until: '2026-12-25' })
  })
})

describe('when the day has passed', () => {
  beforeEach(() => ask(UNTIL))
  const queue = async (today: string) =>
    (await listQueue(db, REVIEWER, readQueueQuery(new URLSearchParams('whose=overdue')), today)).lines.length

  it('nothing is refused, and staff see that it is theirs to decide', async () => {
    expect(await queue(UNTIL)).toBe(0)
    expect(await todayApplications(db, UNTIL)).toEqual([])
    expect(await queue('2026-12-09')).toBe(1)
    expect((await countQueue(db, REVIEWER, '2026-12-09', [])).whose.overdue).toBe(1)
    expect(await todayApplications(db, '2026-12-09')).toMatchObject([
      { key: id, due: { unit: 'day', day: UNTIL }, late: true },
    ])
    expect((await read()).status).toBe('changes_requested')
  })

  it('the decision is not late while the applicant has time, however long that is', async () => {
    await extend('2026-12-31')
    expect(await queue('2026-12-30')).toBe(0)
  })

  it('staff give more time, only later than before, and the applicant is told', async () => {
    await expect(extend(UNTIL, AFTER)).rejects.toMatchObject({ code: 'invalid_input' })
    await extend('2026-12-15', AFTER)
    expect(await read()).toMatchObject({
      status: 'changes_requested',
      answerBy: '2026-12-15',
      askedOn: TODAY,
    })
    expect(await letterOf('more_time')).toMatchObject({ until: '2026-12-15' })
    await expect(resume(AFTER)).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  it('or they go on with what there is, which the applicant could still have changed until then', async () => {
    await expect(resume(new Date('2026-12-08T15:59:59Z'))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    await expect(resume(AFTER, firm)).rejects.toMatchObject({ code: 'forbidden' })
    await resume(AFTER)
    expect(await read()).toMatchObject({ status: 'under_review', requests: [], answerBy: null })
    expect(await letterOf('resumed')).toBeDefined()
    expect((await listSteps(db, id)).map(({ action }) => action)).toContain('resume')
  })

  it('the applicant may still hand it in until somebody has decided how to go on', async () => {
    await submitApplication(db, firm, id, await versionOf(db, id, REVIEWER), AFTER)
    expect((await read()).status).toBe('under_review')
    await expect(resume(AFTER)).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  it('the database keeps no day for what nobody waits for', async () => {
    await expect(
      db.updateTable('application').set({ status: 'under_review' }).where('id', '=', id).execute(),
    ).rejects.toThrow(/CHECK/)
    await expect(
      extendAnswer(db, actor('administrator'), id, { answerBy: '2026-12-15', version: 1 }, NOW),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
