import type { Translated } from '../translate.ts'
import type { profiles as source } from '../zh-CN/profiles.ts'

export const profiles = {
  title: 'My entry',
  lede: 'The more it says, the more matching can use. What you save shows at once, unless it says that it is examined.',
  section: {
    names: 'Names and identity',
    presence: 'Unit and place',
    contact: 'Contact and address',
    practice: 'Practice and fees',
    research: 'Fields and work',
    team: 'Team and offices',
    insurance: 'Professional indemnity',
    introduction: 'Introduction',
    relations: 'Affiliates and interests',
  },
  sectionHint: {
    names:
      'Names, category, country or region and registration change once the centre has examined them; until then the directory shows what it showed.',
    presence: 'Shows as soon as you save.',
    contact:
      'Whether it is public is yours to decide, field by field; e-mail and phone are changed under “Change contact addresses”.',
    practice:
      'Shows as soon as you save, and matching uses it. Capacity and response time stand under “What you can take”.',
    research:
      'Shows as soon as you save; the places and rights you declare decide in which matches you appear.',
    team: 'Shows once you have agreed to it.',
    insurance:
      'Shows, once you have agreed to it, as stated by you, and no longer from the day after it expires.',
    introduction:
      'Shows as soon as you save, and the directory is searched by it. Take back your consent and it is gone from both.',
    relations:
      'Never public. Affiliates count in conflict checks as soon as you save; only the centre removes one.',
  },
  mode: {
    free: 'shows when saved',
    examined: 'examined by the centre',
    confirmed: 'confirmed by both addresses',
  },
  edit: 'Edit',
  look: 'View',
  sections: 'What it says',
  save: 'Save',
  back: 'Back to my entry',
  filled: 'filled in',
  partly: '{filled} of {count} filled in',
  empty: 'nothing yet',
  preview: 'Preview the public page',
  previewTitle: 'As the public sees it (preview)',
  previewLede: 'This is what the public sees now: what you have not agreed to is not here.',
  previewHidden: 'You are not in the public directory at present: nobody sees this page.',
  changes: 'Changes to be examined',
  colleagues: 'Manage colleagues',
  contacts: 'Change contact addresses',
  publication: 'What is published',
  meter: {
    title: 'What matching can use',
    share: '{share}% of what you can state yourself is stated, by the weights of the method',
    lifts: 'What would lift you',
    none: 'There is nothing to add.',
    method: 'All of this follows from the published method.',
    part: {
      industry: 'State your industries: where a request names one, this part rises from {now} to {then}.',
      language:
        'State your working languages with their level: where a request names one, this part rises from {now} to at most {then}.',
      capacity: 'State how many matters you can take: this part rises from {now} to {then}.',
      response: 'Promise an answer within {hours} hours: this part rises from {now} to {then}.',
      fees: 'State currency and lowest price of at least one fee model: where a request names a budget, this part rises from {now} to at most {then}.',
    },
    weight: 'weight {weight}',
    admission:
      'Have an admission on record and verified for: {places}. There this part rises from {now} to {then}.',
    expired: 'Your admission has expired for: {places}. You are not shown there; have the new one verified.',
    band: {
      one: '{place}: {count} more verified matter for a new client lifts you from band {band} to band {next}.',
      other:
        '{place}: {count} more verified matters, each for a new client, lift you from band {band} to band {next}.',
    },
  },
  publish: {
    title: 'What is published',
    lede: 'Each on its own, and each can be taken back at any time. The page drops it at once, search within a minute.',
    legend: 'I agree that my public page shows',
    text: 'It is published so that enterprises know and reach you before they engage you; anybody can read it and may pass it on. Not agreeing changes neither your place in the directory nor matching.',
    since: 'since {day}',
    current: 'Now: {value}',
    nothing: 'not filled in yet',
    save: 'Save what is published',
    required:
      'Names, category, place, languages, industries, admissions and verified work are what an entry is; they are always public.',
  },
  field: {
    contactName: 'Contact person',
    contactEmail: 'E-mail',
    contactPhone: 'Phone',
    address: 'Address',
    leaveDates: 'First and last day of leave (without consent only “away” shows)',
    introduction: 'Introduction',
    website: 'Website',
    yearsInPractice: 'Years in practice',
    publicInterestHours: 'Public-interest hours a year',
    teaching: 'Teaching and research',
    team: 'Team',
    offices: 'Offices',
    insurance: 'Professional indemnity',
    people: 'Researchers',
    publications: 'Publications',
    commissions: 'Commissions taken',
  },
  public: {
    title: 'In their own words',
    lede: 'Stated and published with consent by the party itself; the centre has not verified each of it.',
    cover: 'cover {amount} {currency}, valid until {day}',
  },
  insurance: {
    over: 'The insurance expired on {day} and is not shown any more; please update it.',
    soon: 'The insurance expires on {day}.',
  },
  conflict: {
    publication:
      'Somebody has just changed the entry. Below is what is published now; your choice was not saved: please choose again.',
  },
  message: {
    saved: 'The entry has been updated.',
    published: 'What is published has been updated.',
    proposed: 'Sent to the centre; the new names count in conflict checks already.',
    withdrawn: 'Withdrawn.',
    accepted: 'Accepted; the directory follows.',
    refused: 'Refused, and the party is told.',
    asked: 'Letters have gone to the new and the old address. Nothing changes before the new one confirms.',
  },
} as const satisfies Translated<typeof source>
