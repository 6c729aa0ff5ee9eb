import { describe, expect, it } from 'vitest'
import { correctDays, dropCorrection, enterYear } from '../../../app/calendar/commands.server.ts'
import { getCalendar, listCorrections } from '../../../app/calendar/queries.server.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import { addWorkingDays, isWorkingDay } from '../../../app/domain/calendar/calendar.ts'
import { readDays } from '../../../app/domain/calendar/read-days.ts'
import { freshDatabase } from '../../support/fresh-database.ts'

const NOW = new Date('2026-11-24T01:00:00Z')
const staff = (role: ActorRole): Actor => ({
  id: role,
  name: '主管',
  role,
  enterpriseId: null,
  partyId: null,
})
const manager = staff('manager')
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
