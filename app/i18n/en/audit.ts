import type { Translated } from '../translate.ts'
import type { audit as source } from '../zh-CN/audit.ts'

export const audit = {
  title: 'Audit',
  lede: 'Who did what to what, when and from where. It only grows; each row carries a digest of the one before, so that a change shows.',
  who: 'Who',
  whoHint: 'A name, or the number of an account',
  address: 'Network address',
  kind: 'What kind of thing',
  action: 'What was done',
  about: 'Number of the thing',
  at: 'When',
  from: 'From day',
  to: 'To day',
  any: 'All',
  filter: 'Filter',
  clear: 'Clear filters',
  row: 'Row',
  detail: 'Content',
  raw: 'Record as kept',
  count: { one: '{count} row', other: '{count} rows' },
  none: 'No row is like that',
  noneHow: 'Widen the days, the person or the kind of thing, or clear the filters.',
  export: 'Export as CSV',
  exportHow: 'Every row of the present filter; the export itself is recorded too.',
} as const satisfies Translated<typeof source>
