import type { Translated } from '../translate.ts'
import type { calendar as source } from '../zh-CN/calendar.ts'

export const calendar = {
  title: 'Working days',
  lede: 'Time limits of the centre and of forums abroad are counted in these working days. Saturdays and Sundays are closed; no day is worked out in a year that has not been entered.',
  which: 'Calendar',
  year: '{year}',
  yearFacts: {
    one: '{count} working day · source: {source} · checked on {day}',
    other: '{count} working days · source: {source} · checked on {day}',
  },
  unknownNext: '{year} has not been entered',
  unknownNextHow:
    'A deadline worked out by a rule that falls in {year} is refused, and can only be typed in. Enter the year as soon as it is announced.',
  unknownNextCentre:
    'Time limits of the centre that reach into {year} have no last day: nobody is reminded, and none can be missed; a notice of removal can only be given once the year is entered. Enter the year as soon as it is announced; what waits for a day then gets one by itself.',
  addYear: 'Enter a year',
  addYearFor: 'Enter a year: {name}',
  addYearLede:
    'Copy what was announced. Dates that reach into this year can be worked out from then on; what waits for a day gets one within minutes.',
  days: 'Closed days and working weekends of {year}',
  day: 'Day',
  kind: 'Kind',
  closed: 'closed',
  open: 'open',
  because: 'Name',
  by: 'From',
  published: 'published',
  drop: 'take back',
  correct: 'Correct single days',
  correctHow:
    'For a day on which the office closed at short notice. Corrections are recorded and can be taken back.',
  form: {
    days: 'Days',
    yearDays: 'Closed days and working weekends',
    daysHint:
      'One day or stretch a line: 2027-02-05 to 2027-02-11 closed Spring Festival; a working weekend is “open”: 2027-02-14 open instead.',
    correct: 'Save the correction',
    year: 'Year',
    source: 'Source',
    sourceHint: 'Number of the notice or its address.',
    enter: 'Enter this year',
  },
  problem: {
    days_empty: 'Write at least one day',
    day_line_unreadable: 'Line {line} could not be read; write it like “2027-02-05 closed Spring Festival”',
    days_reversed: 'Line {line} ends before it begins, or is longer than 31 days',
    days_repeated: 'Line {line} names a day that stands above already',
    days_outside: 'Some days are not in this year',
    year_unreadable: 'Write the year with four digits, 2000 to 2100',
    year_known: 'This year is there already; correct single days instead',
    year_unknown: 'Some days lie in a year that has not been entered; enter that year first',
    source_empty: 'Say where this was announced',
  },
  message: {
    corrected: 'The correction was saved.',
    dropped: 'The correction was taken back; what was announced counts again.',
    entered: 'The year was entered.',
  },
} as const satisfies Translated<typeof source>
