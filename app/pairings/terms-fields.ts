import type { PairingTerms } from '../domain/pairing/terms.ts'
import { IP_TYPES } from '../domain/vocabulary/ip-types.ts'
import { PROCEDURES } from '../domain/vocabulary/procedures.ts'

/** A field of the terms by its name; the form, the page and the comparison are drawn from these. */
export type TermName = keyof PairingTerms

export type TermField = { name: TermName } & (
  | { type: 'places' | 'languages' | 'side' | 'billing' | 'currency' | 'day' }
  | { type: 'line' | 'email' | 'phone' | 'words' | 'share' | 'whole' }
  /** `currency` is the field that says its currency; read, both stand together. */
  | { type: 'money'; currency: TermName }
  | { type: 'codes'; vocabulary: 'ipType' | 'procedure'; codes: readonly string[] }
)

export const SCOPE_FIELDS: readonly TermField[] = [
  { name: 'jurisdictions', type: 'places' },
  { name: 'ipTypes', type: 'codes', vocabulary: 'ipType', codes: IP_TYPES },
  { name: 'procedures', type: 'codes', vocabulary: 'procedure', codes: PROCEDURES },
  { name: 'languages', type: 'languages' },
]

export const TERM_SECTIONS = [
  {
    code: 'scope',
    fields: [...SCOPE_FIELDS, { name: 'validFrom', type: 'day' }, { name: 'validTo', type: 'day' }],
  },
  {
    code: 'lead',
    fields: [
      { name: 'lead', type: 'side' },
      { name: 'responseHours', type: 'whole' },
      { name: 'domesticContact', type: 'line' },
      { name: 'domesticEmail', type: 'email' },
      { name: 'domesticPhone', type: 'phone' },
      { name: 'overseasContact', type: 'line' },
      { name: 'overseasEmail', type: 'email' },
      { name: 'overseasPhone', type: 'phone' },
    ],
  },
  {
    code: 'work',
    fields: [
      { name: 'domesticWork', type: 'words' },
      { name: 'overseasWork', type: 'words' },
    ],
  },
  {
    code: 'fees',
    fields: [
      { name: 'domesticShare', type: 'share' },
      { name: 'overseasShare', type: 'share' },
      { name: 'billing', type: 'billing' },
      { name: 'currency', type: 'currency' },
    ],
  },
  {
    code: 'insurance',
    fields: [
      { name: 'domesticInsurer', type: 'line' },
      { name: 'domesticCover', type: 'money', currency: 'domesticCoverCurrency' },
      { name: 'domesticCoverCurrency', type: 'currency' },
      { name: 'domesticInsuredUntil', type: 'day' },
      { name: 'overseasInsurer', type: 'line' },
      { name: 'overseasCover', type: 'money', currency: 'overseasCoverCurrency' },
      { name: 'overseasCoverCurrency', type: 'currency' },
      { name: 'overseasInsuredUntil', type: 'day' },
    ],
  },
  {
    code: 'rules',
    fields: [
      { name: 'conflictProcedure', type: 'words' },
      { name: 'noticeDays', type: 'whole' },
    ],
  },
] as const satisfies readonly { code: string; fields: readonly TermField[] }[]

export const TERM_FIELDS: readonly TermField[] = TERM_SECTIONS.flatMap(({ fields }) => [...fields])

const WITH_AMOUNT = TERM_FIELDS.flatMap((field) => (field.type === 'money' ? [field.currency] : []))

/** The fields that a reader wants of `fields`: without those that are read with their amount. */
export const fieldsToRead = (fields: readonly TermField[]): readonly TermField[] =>
  fields.filter(({ name }) => !WITH_AMOUNT.includes(name))
