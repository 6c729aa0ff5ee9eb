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
  record: {
    title: 'Put an enterprise on record',
    lede: 'For an enterprise that calls or visits and is not on record: record it here first, then describe its dispute.',
    nameZh: 'Chinese name of the enterprise',
    nameEn: 'English name of the enterprise',
    submit: 'Record it and describe the dispute',
    back: 'Back to the dispute without recording',
    done: 'The enterprise is on record and chosen here. Go on with the dispute.',
    alikeTitle: 'Enterprises on record with the same or a confusable name',
    sameTitle: 'This unified social credit code is on record',
    noCode: 'no unified social credit code recorded',
    choose: 'It is this one: describe its dispute',
    confirm: 'Is it another enterprise?',
    confirmed: 'I have checked: whoever calls or visits is none of those above',
    link: 'Not on record yet? Record the enterprise',
    linkHint:
      'Do so before you fill in the rest: you come back here, and what was not submitted is not kept.',
    problem: {
      name_missing: 'Enter the Chinese name of the enterprise',
      name_unfit: 'Change the name: at most 120 characters, no web address or special signs',
      name_not_chinese: 'Enter the Chinese name as on the business licence; the English one goes below',
      name_not_english:
        'There are Chinese characters in the English name: enter it in English or leave it empty',
      credit_code_missing: 'Enter the unified social credit code',
      credit_code_wrong:
        'This is not a valid unified social credit code: compare it with the licence sign by sign',
      credit_code_known:
        'This code is on record for “{name}”. Check the code; if it is this enterprise, choose it',
      alike: 'Check the enterprises listed; if it is none of them, tick “I have checked” and submit again',
    },
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
