import { FIELDS, type FieldShape } from '../application/fields.ts'
import type { SectionCode } from '../application/sections.ts'
import type { PartyType } from '../vocabulary/parties.ts'

export const PROFILE_SECTION_CODES = [
  'names',
  'presence',
  'contact',
  'practice',
  'research',
  'team',
  'insurance',
  'introduction',
  'relations',
] as const
export type ProfileSectionCode = (typeof PROFILE_SECTION_CODES)[number]

/**
 * One page of a profile. `free` shows as soon as it is saved; `examined` shows once the centre has looked at it.
 */
export type ProfileSection = {
  code: ProfileSectionCode
  mode: 'free' | 'examined'
  /** Under which section of the application's form it is kept. */
  keptIn: SectionCode
  fields: readonly FieldShape[]
}

/** What says who somebody is and what they are licensed as: a change of it is examined. */
const EXAMINED = new Set([
  'nameZh',
  'nameEn',
  'aliases',
  'origin',
  'kind',
  'country',
  'registration',
  'categories',
])
/** What both addresses confirm. */
const CONFIRMED = new Set(['contactEmail', 'contactPhone'])
/** Said on the page of what a party can take. */
const ELSEWHERE = new Set(['capacity', 'responseHours'])

const only = (fields: readonly FieldShape[], wanted: (name: string) => boolean) =>
  fields.filter(({ name }) => wanted(name))

const identity = (fields: readonly FieldShape[]): ProfileSection[] => [
  { code: 'names', mode: 'examined', keptIn: 'identity', fields: only(fields, (name) => EXAMINED.has(name)) },
  { code: 'presence', mode: 'free', keptIn: 'identity', fields: only(fields, (name) => !EXAMINED.has(name)) },
]
/** The fields that both addresses have their say about. */
export const CONTACT_CHANGE_FIELDS = only(FIELDS.contact, (name) => CONFIRMED.has(name))

const contact: ProfileSection = {
  code: 'contact',
  mode: 'free',
  keptIn: 'contact',
  fields: only(FIELDS.contact, (name) => !CONFIRMED.has(name)),
}
const practice = (fields: readonly FieldShape[]): ProfileSection => ({
  code: 'practice',
  mode: 'free',
  keptIn: 'practice',
  fields: only(fields, (name) => !ELSEWHERE.has(name)),
})
const introduction: ProfileSection = {
  code: 'introduction',
  mode: 'free',
  keptIn: 'introduction',
  fields: FIELDS.introduction,
}
const relations: ProfileSection = {
  code: 'relations',
  mode: 'free',
  keptIn: 'declarations',
  fields: [
    { name: 'affiliates', type: 'lines' },
    { name: 'disclosures', type: 'text' },
  ],
}

/** The pages of a profile, in the order in which they are shown. */
export const PROFILE_SECTIONS: Record<PartyType, readonly ProfileSection[]> = {
  expert: [
    ...identity(FIELDS.expertIdentity),
    practice(FIELDS.expertPractice),
    introduction,
    contact,
    relations,
  ],
  provider: [
    ...identity(FIELDS.providerIdentity),
    practice(FIELDS.providerPractice),
    { code: 'team', mode: 'free', keptIn: 'team', fields: FIELDS.team },
    { code: 'insurance', mode: 'free', keptIn: 'insurance', fields: FIELDS.insurance },
    introduction,
    contact,
    relations,
  ],
  think_tank: [
    ...identity(FIELDS.thinkTankIdentity),
    { code: 'research', mode: 'free', keptIn: 'research', fields: FIELDS.research },
    introduction,
    contact,
    relations,
  ],
}

/** The page of that code in a profile of `type`, if it has one. */
export function profileSectionOf(type: PartyType, code: string): ProfileSection | undefined {
  return PROFILE_SECTIONS[type].find((section) => section.code === code)
}
