import type { Translated } from '../translate.ts'
import type { criteria as source } from '../zh-CN/criteria.ts'

export const criteria = {
  title: 'Revise the criteria',
  titleOf: 'Revise the criteria: {kind}',
  lede: 'The draft begins with version {version}, in force since {day}. What is issued cannot be changed; applications handed in before its day keep their version.',
  coming:
    'Version {version} is issued and comes into force on {day}. Another version takes its place from its own day on.',
  public: 'The criteria as published',
  inForceHint: 'Applications handed in from this day on are examined by the new version.',
  item: 'Item {number}',
  newItem: 'Item {number} (new; leave empty if not needed)',
  about: 'item {number}, {text}',
  field: {
    inForceFrom: 'In force from',
    zh: 'Criterion (Chinese)',
    evidenceZh: 'What shows it (Chinese)',
    en: 'Criterion (English)',
    evidenceEn: 'What shows it (English)',
    mayNotApply: 'May not apply to some applicants',
    dropped: 'Drop this item',
  },
  issue: 'Issue the new version',
  problem: {
    required: 'Please write {field}. Both languages are needed.',
    long: 'Too long: {field}. Keep it within 500 characters.',
    day: 'Please fill in: {field}.',
    early: '{field}: not before today, nor before the day of the last version.',
    none: 'At least one criterion must be left.',
    many: 'At most 40 items.',
    same: 'Nothing differs from the last version: there is nothing to issue.',
  },
  message: { issued: 'The new version is issued.' },
} as const satisfies Translated<typeof source>
