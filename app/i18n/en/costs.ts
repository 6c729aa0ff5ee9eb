import type { Translated } from '../translate.ts'
import type { costs as source } from '../zh-CN/costs.ts'

export const costs = {
  title: 'Cost per kind of dispute',
  lede: 'In yuan, at the rate of the day of each quote, each agreement on changed terms and each bill. Where both sides changed the terms of an engagement, what they last agreed counts: the terms in force today, or at its end if it has ended; everywhere else the quote. Each cell has the median and the range. What fewer than {fewest} enterprises paid is not shown, so that none can be told apart.',
  procedure: 'Procedure',
  noProcedure: 'no procedure named',
  kind: 'Country (region) · right · procedure',
  quoted: 'Quoted or agreed (yuan)',
  billed: 'Billed (yuan)',
  count: { quoted: 'Quotes or agreements', billed: 'Matters billed' },
  range: '{least} to {most}',
  few: 'fewer than {fewest} enterprises',
  byKind: 'By kind of dispute',
  overTime: 'By half-year',
  half: 'Half-year',
  first: '{year}, first half',
  second: '{year}, second half',
  chart: 'Median and range of what was quoted or agreed, and billed, by half-year',
  legend:
    'A dot is the median quoted or agreed, a square the median billed, a line the range; the table has the numbers.',
  caption: {
    one: 'One kind; a dispute in several countries (regions) or about several rights counts at each',
    other: '{count} kinds; a dispute in several countries (regions) or about several rights counts at each',
  },
  withoutRate: {
    quoted: {
      one: '{currencies} had no rate on the day: {count} quote or agreement is left out.',
      other: '{currencies} had no rate on the day: {count} quotes or agreements are left out.',
    },
    billed: {
      one: '{currencies} had no rate on the day of a bill: what {count} engagement was billed is left out.',
      other:
        '{currencies} had no rate on the day of a bill: what {count} engagements were billed is left out.',
    },
  },
  oldRates: 'Old rates that amounts were converted by:',
  unestimated: {
    one: '{count} hourly quote or agreement gives no estimate and is left out.',
    other: '{count} hourly quotes or agreements give no estimate and are left out.',
  },
  none: 'No quotes and no bills yet',
  noneHow: 'Numbers appear once invited parties quote and engaged ones record what they bill.',
} as const satisfies Translated<typeof source>
