import { expect, it } from 'vitest'
import { addDays } from '../../../app/domain/day.ts'
import { reminderDue } from '../../../app/domain/deadline/reminders.ts'

const TODAY = '2026-11-24'

it.each([
  [15, null],
  [14, 14],
  [13, 14],
  [8, 14],
  [7, 7],
  [4, 7],
  [3, 3],
  [2, 3],
  [1, 1],
  [0, null],
  [-1, null],
])('%i days before: %s', (daysLeft, reminder) => {
  const due = reminderDue(addDays(TODAY, daysLeft), TODAY)
  expect(due).toEqual(reminder === null ? null : { reminder, daysLeft })
})
