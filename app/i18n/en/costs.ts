import type { Translated } from '../translate.ts'
import type { costs as source } from '../zh-CN/costs.ts'

export const costs = {
  title: 'Cost per kind of dispute',
  lede: 'In yuan, at the rate of the day of each quote and each bill. Quotes are those given when an invitation was accepted; terms changed since are not in them. Each cell has the median and the range. What fewer than {fewest} enterprises paid is not shown, so that none can be told apart.',
  procedure: 'Procedure',
  noProcedure: 'no procedure named',
  kind: 'Country (region) · right · procedure',
  quoted: 'Quoted (yuan)',
  billed: 'Billed (yuan)',
  count: { quoted: 'Quotes', billed: 'Matters billed' },
  range: '{least} to {most}',
  few: 'fewer than {fewest} enterprises',
  byKind: 'By kind of dispute',
  overTime: 'By half-year',
  half: 'Half-year',
  first: '{year}, first half',
  second: '{year}, second half',
  chart: 'Median and range of what was quoted and billed, by half-year',
  legend:
    'A dot is the median quoted, a square the median billed, a line the range; the table has the numbers.',
  caption: {
    one: 'One kind; a dispute in several countries (regions) or about several rights counts at each',
    other: '{count} kinds; a dispute in several countries (regions) or about several rights counts at each',
  },
  withoutRate: 'There is no rate for {currencies}: amounts in it are left out.',
  unestimated: {
    one: '{count} hourly quote gives no estimate and is left out.',
    other: '{count} hourly quotes give no estimate and are left out.',
  },
  none: 'No quotes and no bills yet',
  noneHow: 'Numbers appear once invited parties quote and engaged ones record what they bill.',
} as const satisfies Translated<typeof source>
