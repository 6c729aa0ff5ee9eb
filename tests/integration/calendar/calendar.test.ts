import { describe, expect, it } from 'vitest'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import { getApplication } from '../../../app/applications/queries.server.ts'
import { correctDays, dropCorrection, enterYear } from '../../../app/calendar/commands.server.ts'
import { getCalendar, listCorrections } from '../../../app/calendar/queries.server.ts'
import { SWEEPS } from '../../../app/cli/sweeps.ts'
import { lodgeComplaint } from '../../../app/complaints/commands.server.ts'
import { listToday } from '../../../app/desk/queries-today.server.ts'
import { requestSupplement } from '../../../app/disputes/acceptance.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import { listSupplements } from '../../../app/disputes/queries-supplements.server.ts'
import { getDocument, listDocuments } from '../../../app/documents/queries.server.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import { addWorkingDays, isWorkingDay } from '../../../app/domain/calendar/calendar.ts'
import { readDays } from '../../../app/domain/calendar/read-days.ts'
import { linesOf } from '../../../app/domain/document/record.ts'
import { compose } from '../../../app/mail/compose.ts'
import { requestChanges, takeApplication } from '../../../app/vetting/commands.server.ts'
import { resumeExamination } from '../../../app/vetting/commands-waiting.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { clockAt } from '../desk/clock-at.ts'
import { acting } from '../disputes/acting.ts'
import { tellable } from '../engagements/engaged.ts'
import { actor, approved, handedIn, REVIEWER } from '../vetting/applying.ts'

const NOW = new Date('2026-11-24T01:00:00Z')
const staff = (role: ActorRole): Actor => ({
  id: role,
  name: '主管',
  role,
  enterpriseId: null,
  partyId: null,
})
const manager = staff('manager')
const TYPED = {
  ground: 'fees',
  what: '多收了一倍',
  happenedOn: '2026-11-01',
  wanted: '退还',
  name: '张某',
  email: 'zhang@example.com',
  truthful: 'yes',
}
const typed = (text: string) => readDays(text).days ?? []
const refused = (code: string) => expect.objectContaining({ code })

describe('the calendar that staff keep', () => {
  it('opens the way into a year that they enter', async () => {
    const { db } = await freshDatabase()
    const before = await getCalendar(db, 'cn')
    expect(() => addWorkingDays(before, '2026-12-30', 2)).toThrow(refused('calendar_unknown'))
    const days = typed('2027-01-01 至 2027-01-03 休 元旦\n2027-01-09 班 调休')
    await enterYear(db, manager, { calendar: 'cn', year: 2027, source: '文号', days }, NOW)
    const after = await getCalendar(db, 'cn')
    expect(addWorkingDays(after, '2026-12-30', 2)).toBe('2027-01-04')
    expect(isWorkingDay(after, '2027-01-09')).toBe(true)
    expect(() => isWorkingDay(after, '2028-01-03')).toThrow(refused('calendar_unknown'))
    const events = await db.selectFrom('audit_event').select(['action', 'noun']).execute()
    expect(events).toEqual([{ action: 'enter_year', noun: 'calendar' }])
  })

  it('takes a correction, replaces it, and takes it back', async () => {
    const { db } = await freshDatabase()
    await correctDays(db, manager, 'cn', typed('2026-11-25 休 台风'), NOW)
    expect(isWorkingDay(await getCalendar(db, 'cn'), '2026-11-25')).toBe(false)
    await correctDays(db, manager, 'cn', typed('2026-11-25 休 停电\n2026-11-28 班 补'), NOW)
    expect(await listCorrections(db, 'cn')).toEqual([
      { day: '2026-11-25', open: false, name: '停电', by: '主管' },
      { day: '2026-11-28', open: true, name: '补', by: '主管' },
    ])
    await dropCorrection(db, manager, 'cn', '2026-11-25', NOW)
    expect(isWorkingDay(await getCalendar(db, 'cn'), '2026-11-25')).toBe(true)
    await expect(dropCorrection(db, manager, 'cn', '2026-11-25', NOW)).rejects.toEqual(refused('not_found'))
    expect(await listCorrections(db, 'epo')).toEqual([])
  })

  it('refuses a known year, a day of another year, and a day of one that nobody entered', async () => {
    const { db } = await freshDatabase()
    const enter = (year: number, text: string) =>
      enterYear(db, manager, { calendar: 'cn', year, source: '文号', days: typed(text) }, NOW)
    await expect(enter(2026, '')).rejects.toEqual(refused('duplicate'))
    await expect(enter(2027, '2028-01-01 休 元旦')).rejects.toEqual(refused('invalid_input'))
    await expect(correctDays(db, manager, 'cn', typed('2031-01-01 休'), NOW)).rejects.toEqual(
      refused('calendar_unknown'),
    )
    expect(await db.selectFrom('calendar_year').selectAll().execute()).toEqual([])
  })

  it('is kept by managers and administrators alone', async () => {
    const { db } = await freshDatabase()
    const days = typed('2026-11-25 休 台风')
    for (const role of ['reviewer', 'enterprise_administrator', 'provider_administrator'] as const) {
      await expect(correctDays(db, staff(role), 'cn', days, NOW)).rejects.toEqual(refused('forbidden'))
    }
    await correctDays(db, staff('administrator'), 'cn', days, NOW)
  })
})

describe('what reaches into a year that nobody entered', () => {
  const DECEMBER = new Date('2026-12-21T02:00:00Z')
  const ENTERED = new Date('2027-01-05T02:00:00Z')
  const enter = (db: Db) =>
    enterYear(
      db,
      manager,
      { calendar: 'cn', year: 2027, source: '文号', days: typed('2027-01-01 至 2027-01-03 休 元旦') },
      ENTERED,
    )
  const lookAtTheClock = (db: Db, now: Date) =>
    SWEEPS.find(({ name }) => name === 'reminders')!.sweep(db, now)

  it('is dated once it is entered: an enterprise has its whole time, is told, reminded, and lapses', async () => {
    const { db, owner, staff: centre, disputeId } = await acting()
    await tellable(db, owner)
    const { version } = await getDispute(db, centre, disputeId)
    await requestSupplement(db, centre, disputeId, { version, points: ['营业执照'] }, DECEMBER)
    const said = async () => {
      const rows = await db.selectFrom('mail_message').select(['template', 'values']).orderBy('id').execute()
      return rows.map((row) => compose('dispute_news', 'zh-CN', JSON.parse(row.values), (path) => path))
    }
    expect((await said())[0]!.text).toContain('10 个工作日')
    const paper = (await listDocuments(db, disputeId)).find(({ kind }) => kind === 'B')!
    expect(linesOf((await getDocument(db, disputeId, paper.id)).record).join()).toContain(
      '10个工作日内（具体日期待该年度工作日历公布后另行告知）',
    )
    expect(await lookAtTheClock(db, ENTERED)).toMatchObject({ dated: 0 })
    await enter(db)
    expect(await lookAtTheClock(db, ENTERED)).toMatchObject({ dated: 1 })
    expect(await lookAtTheClock(db, ENTERED)).toMatchObject({ dated: 0 })
    expect((await listSupplements(db, disputeId)).map(({ dueOn }) => dueOn)).toEqual(['2027-01-19'])
    expect((await said()).at(-1)).toMatchObject({ subject: expect.stringContaining('2027-01-19') })
    expect(await lookAtTheClock(db, new Date('2027-01-18T02:00:00Z'))).toMatchObject({ letters: 1 })
    expect(await lookAtTheClock(db, new Date('2027-01-20T02:00:00Z'))).toMatchObject({ lapsed: 1 })
  })

  it('is dated from its own day where it is the centre that owes: a complaint', async () => {
    const { db } = await freshDatabase()
    await approved(db)
    const { ref } = await db.selectFrom('party').select('ref').executeTakeFirstOrThrow()
    const lodged = { ref, typed: TYPED, formSecret: newSecret(), locale: 'zh-CN' } as const
    expect(await lodgeComplaint(db, lodged, DECEMBER)).toMatchObject({ dueOn: null })
    await enter(db)
    await lookAtTheClock(db, ENTERED)
    expect(await lodgeComplaint(db, lodged, ENTERED)).toMatchObject({
      dueOn: addWorkingDays(await getCalendar(db, 'cn'), '2026-12-21', 15),
    })
  })

  it('and an application, without the days on which it waited for its applicant', async () => {
    const { db } = await freshDatabase()
    const id = await handedIn(db, undefined, DECEMBER)
    const other = await handedIn(db, actor('provider_member', 'other firm'), DECEMBER)
    const read = (one: string) => getApplication(db, REVIEWER, one)
    await takeApplication(db, REVIEWER, other, (await read(other)).version, DECEMBER)
    const requests = [{ section: 'team' as const, field: '', claimId: null, note: '补充' }]
    const asked = { requests, answerBy: '2026-12-28', version: (await read(other)).version }
    await requestChanges(db, REVIEWER, other, asked, DECEMBER)
    const later = new Date('2026-12-29T02:00:00Z')
    await resumeExamination(db, REVIEWER, other, (await read(other)).version, later)
    expect((await read(other)).dueOn).toBeNull()
    await enter(db)
    await lookAtTheClock(db, ENTERED)
    const days = await getCalendar(db, 'cn')
    expect((await read(id)).dueOn).toBe(addWorkingDays(days, '2026-12-21', 20))
    expect((await read(other)).dueOn).toBe(addWorkingDays(days, '2026-12-21', 26))
  })

  it('stands on the desk of the centre before it is missed, until it is entered', async () => {
    const { db } = await freshDatabase()
    const warned = async (now: Date) =>
      (await listToday(db, await clockAt(db, now))).filter(({ kind }) => kind === 'calendar')
    expect(await warned(NOW)).toEqual([])
    const inTime = new Date('2026-12-01T02:00:00Z')
    expect(await warned(inTime)).toMatchObject([{ what: '2027', late: false, to: '/staff/calendar/cn' }])
    expect(await warned(ENTERED)).toMatchObject([{ what: '2027', late: true }])
    await enter(db)
    expect(await warned(inTime)).toEqual([])
  })
})
