import type { Translated } from '../translate.ts'
import type { editions as source } from '../zh-CN/editions.ts'

export const editions = {
  title: 'Editions of the directory',
  lede: 'Each is the directory of its day. It never changes after publication and can be cited.',
  none: 'None has been published yet',
  publish: 'Publish today’s directory as a new edition',
  publishHow: 'It cannot be changed or taken back.',
  one: 'Directory, edition {number}',
  asOf: { one: 'as of {day}, {count} entry', other: 'as of {day}, {count} entries' },
  cite: 'How to cite',
  citation:
    'Shanghai Branch, National Guidance Centre for Overseas IP Disputes: Directory of Experts and Providers, edition {number}, {day}, {address}',
  print: 'Print',
  difference: 'Compared with edition {number}',
  first: 'This is the first edition.',
  added: 'Added: {count}',
  removed: 'Removed: {count}',
  changed: 'Changed: {count}',
  same: 'Nothing has changed.',
  caption: '{kind}: {count}',
  name: 'Name',
  ref: 'Reference',
  place: 'Place',
  about: 'Kind or institution',
  listedOn: 'Listed on',
  termEnd: 'Term until',
  message: { published: 'Published.' },
} as const satisfies Translated<typeof source>
