import { describe, expect, it } from 'vitest'
import { answerByProblem, dueAfterWaiting, isAnswerLate } from '../../../app/domain/application/answer-by.ts'
import { openCalendar } from '../../../app/domain/calendar/calendar.ts'
import { PUBLISHED_CALENDARS } from '../../../app/domain/calendar/published-calendars.ts'

const calendar = openCalendar(PUBLISHED_CALENDARS.cn)
const today = '2026-11-24'

describe('a day until which an applicant is to answer', () => {
  it.each([
    ['2026-12-08', null, null],
    ['2026-11-24', null, 'answerBy'],
    ['2026-02-30', null, 'answerBy'],
    ['', null, 'answerBy'],
    ['2026-12-05', null, 'answerByRest'],
    ['2027-11-25', null, 'answerByFar'],
    ['2026-12-08', '2026-12-08', 'answerByEarlier'],
    ['2026-12-09', '2026-12-08', null],
    ['2027-06-05', null, null],
  ])('%s instead of %s is %s', (day, before, problem) => {
    expect(answerByProblem(day, { today, before, calendar })).toBe(problem)
  })

  it('is over when it has passed, not on the day itself, and only while an answer is awaited', () => {
    const awaited = { status: 'changes_requested', answerBy: today } as const
    expect(isAnswerLate(awaited, today)).toBe(false)
    expect(isAnswerLate(awaited, '2026-11-25')).toBe(true)
    expect(isAnswerLate({ ...awaited, status: 'under_review' }, '2026-11-25')).toBe(false)
    expect(isAnswerLate({ ...awaited, answerBy: null }, '2026-11-25')).toBe(false)
  })
})

describe('the day of a decision after waiting for the applicant', () => {
  const moved = (dueOn: string | null, askedOn: string, back: string) =>
    dueAfterWaiting(calendar, dueOn, { askedOn, today: back })

  it('moves by the working days on which it was the applicant’s turn', () => {
    expect(moved('2026-12-10', '2026-11-24', '2026-11-24')).toBe('2026-12-10')
    expect(moved('2026-12-10', '2026-11-24', '2026-11-25')).toBe('2026-12-11')
    expect(moved('2026-12-10', '2026-11-27', '2026-11-29')).toBe('2026-12-10')
    expect(moved('2026-12-10', '2026-11-27', '2026-11-30')).toBe('2026-12-11')
  })

  it('is unknown where none was expected, or no calendar reaches so far', () => {
    expect(moved(null, '2026-11-24', '2026-11-25')).toBeNull()
    expect(moved('2026-12-31', '2026-11-24', '2026-11-25')).toBeNull()
  })
})
