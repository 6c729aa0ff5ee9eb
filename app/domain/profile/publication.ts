import type { SectionCode } from '../application/sections.ts'
import type { PartyType } from '../vocabulary/parties.ts'

/**
 * What of an entry its owner decides on, field by field. Contact data and personal particulars are published only with
 * consent; introduction and website, which an entry is applied for with, until consent is taken back.
 */
export const PUBLICATION_FIELDS = [
  'contactName',
  'contactEmail',
  'contactPhone',
  'address',
  'leaveDates',
  'introduction',
  'portrait',
  'website',
  'yearsInPractice',
  'publicInterestHours',
  'teaching',
  'team',
  'offices',
  'insurance',
  'people',
  'publications',
  'commissions',
] as const
export type PublicationField = (typeof PUBLICATION_FIELDS)[number]

/** The version of the words under which consent is given; raised when they change. */
export const PUBLICATION_TEXT = '2026-11'

export const CONTACT_FIELDS = [
  'contactName',
  'contactEmail',
  'contactPhone',
  'address',
] as const satisfies readonly PublicationField[]

/** In which section of the form a field stands. */
export const KEPT_IN: Partial<Record<PublicationField, SectionCode>> = {
  contactName: 'contact',
  contactEmail: 'contact',
  contactPhone: 'contact',
  address: 'contact',
  yearsInPractice: 'practice',
  publicInterestHours: 'practice',
  teaching: 'practice',
  team: 'team',
  offices: 'team',
  people: 'research',
  publications: 'research',
  commissions: 'research',
}

/** Published unless its owner said otherwise. */
const UNLESS_WITHDRAWN: ReadonlySet<PublicationField> = new Set(['introduction', 'website'])

const OF_KIND: Record<PartyType, readonly PublicationField[]> = {
  expert: ['portrait', 'yearsInPractice', 'publicInterestHours', 'teaching'],
  provider: ['website', 'team', 'offices', 'insurance'],
  think_tank: ['website', 'people', 'publications', 'commissions'],
}

/** The fields on which a party of this kind decides, in the order in which they are shown. */
export function publicationFieldsOf(type: PartyType): PublicationField[] {
  return PUBLICATION_FIELDS.filter(
    (field) =>
      (CONTACT_FIELDS as readonly string[]).includes(field) ||
      field === 'leaveDates' ||
      field === 'introduction' ||
      OF_KIND[type].includes(field),
  )
}

/** What is published, given what was decided last about each field. */
export function publishedFields(
  type: PartyType,
  decided: ReadonlyMap<string, boolean>,
): Set<PublicationField> {
  return new Set(
    publicationFieldsOf(type).filter((field) => decided.get(field) ?? UNLESS_WITHDRAWN.has(field)),
  )
}
