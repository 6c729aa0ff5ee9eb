import type { Translated } from '../translate.ts'
import type { enterprises as source } from '../zh-CN/enterprises.ts'

export const enterprises = {
  names: {
    title: 'Other names of the enterprise',
    lede: 'Conflicts are found only under names that are known: write former names, English and pinyin spellings, traditional script, storefronts and affiliates. Matching checks them; a party that was invited sees them when it asks to check conflicts; no other enterprise does.',
    name: 'Name',
    kind: 'Kind',
    hint: 'One at a time, as it stands on papers or in the shop. Script, letter case and width need not be repeated.',
    add: 'Add',
    addTitle: 'Add a name',
    added: 'The name was added: matches check it from now on.',
    removed: 'The name was removed.',
    remove: 'Remove',
    fixed: 'As registered',
  },
  kind: {
    official: 'Registered name',
    former: 'Former name',
    other: 'Short, English, pinyin or other spelling',
    storefront: 'Storefront or brand',
    affiliate: 'Affiliate',
  },
  problem: {
    empty: 'Write the name',
    unreadable: 'The name holds nothing to read',
    too_long: 'Keep the name within 300 characters',
    known: 'This name is there already (script, letter case and width make no difference)',
    too_many: 'At most 200 names can be added',
    kind_missing: 'Choose a kind',
  },
} as const satisfies Translated<typeof source>
