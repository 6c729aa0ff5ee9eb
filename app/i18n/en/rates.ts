import type { Translated } from '../translate.ts'
import type { rates as source } from '../zh-CN/rates.ts'

export const rates = {
  title: 'Exchange rates',
  lede: 'Quotes are compared in yuan at these rates: the latest that is not later than the day. Every change is recorded.',
  none: 'No rate has been set yet.',
  caption: { one: '{count} rate', other: '{count} rates' },
  currency: 'Currency',
  choose: 'Choose',
  day: 'From day',
  old: 'over a year old: set a new one',
  cny: 'Yuan for one unit',
  by: 'Set by',
  add: 'Set a rate',
  set: 'Set',
  message: { set: 'The rate is set.' },
  problem: {
    currency_missing: 'Choose a currency',
    day_unreadable: 'Write a day that exists',
    day_future: 'The day has not come yet',
    rate_unreadable: 'Write the rate in figures above zero',
  },
} as const satisfies Translated<typeof source>
