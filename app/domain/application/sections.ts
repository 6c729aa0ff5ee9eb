import type { PartyType } from '../vocabulary/parties.ts'
import { FIELDS, type FieldShape } from './fields.ts'

/** What is claimed in lists, each entry to be verified by itself. */
export const CLAIM_KINDS = ['admission', 'competence', 'matter'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** One task of an application: fields on one page, or a list of claims. */
export type Section =
  | ({ fields: readonly FieldShape[]; claims?: never } & Standing)
  | ({ fields?: never; claims: ClaimKind } & Standing)
/** An optional part may stay empty; a criterion may ask for it all the same. */
type Standing = { code: SectionCode; optional?: boolean; criterion?: true }

export const SECTION_CODES = [
  'identity',
  'contact',
  'practice',
  'research',
  'team',
  'insurance',
  'introduction',
  'admissions',
  'competences',
  'matters',
  'declarations',
] as const
export type SectionCode = (typeof SECTION_CODES)[number]

const contact: Section = { code: 'contact', fields: FIELDS.contact }
const introduction: Section = { code: 'introduction', fields: FIELDS.introduction, optional: true }
const claims: Section[] = [
  { code: 'admissions', claims: 'admission', optional: true },
  { code: 'competences', claims: 'competence' },
  { code: 'matters', claims: 'matter', optional: true, criterion: true },
]

/** The tasks of an application, by what is applied for, in the order in which they are shown. */
export const SECTIONS: Record<PartyType, readonly Section[]> = {
  expert: [
    { code: 'identity', fields: FIELDS.expertIdentity },
    contact,
    { code: 'practice', fields: FIELDS.expertPractice },
    ...claims,
    introduction,
    { code: 'declarations', fields: FIELDS.expertDeclarations },
  ],
  provider: [
    { code: 'identity', fields: FIELDS.providerIdentity },
    contact,
    { code: 'practice', fields: FIELDS.providerPractice },
    { code: 'team', fields: FIELDS.team },
    { code: 'insurance', fields: FIELDS.insurance, optional: true },
    ...claims,
    introduction,
    { code: 'declarations', fields: FIELDS.declarations },
  ],
  think_tank: [
    { code: 'identity', fields: FIELDS.thinkTankIdentity },
    contact,
    { code: 'research', fields: FIELDS.research },
    introduction,
    { code: 'declarations', fields: FIELDS.declarations },
  ],
}

/** The section of that code in an application of `kind`, if it has one. */
export function sectionOf(kind: PartyType, code: string): Section | undefined {
  return SECTIONS[kind].find((section) => section.code === code)
}

/** The section in which claims of that kind are listed. */
export const SECTION_OF_CLAIM: Record<ClaimKind, SectionCode> = {
  admission: 'admissions',
  competence: 'competences',
  matter: 'matters',
}
