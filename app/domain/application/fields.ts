import { INDUSTRIES } from '../vocabulary/industries.ts'
import { IP_TYPES } from '../vocabulary/ip-types.ts'
import { CONFLICT_KINDS, EXPERT_CATEGORIES, ORIGINS, PROVIDER_KINDS } from '../vocabulary/parties.ts'
import { PROCEDURES, ROLES } from '../vocabulary/procedures.ts'

/** Vocabularies that a choice is taken from, by the name under which their labels stand. */
export const CHOICES = {
  origin: ORIGINS,
  providerKind: PROVIDER_KINDS,
  expertCategory: EXPERT_CATEGORIES,
  industry: INDUSTRIES,
  ipType: IP_TYPES,
  procedure: PROCEDURES,
  role: ROLES,
  conflictKind: CONFLICT_KINDS,
} as const
export type ChoiceName = keyof typeof CHOICES

type Shape =
  /** `line` one line, `text` several, `lines` one entry a line. */
  | { type: 'line' | 'text' | 'lines'; max?: number }
  | { type: 'day'; not?: 'future' | 'past' }
  | { type: 'whole' | 'amount' }
  | { type: 'choice' | 'choices'; of: ChoiceName }
  /** `place` a jurisdiction or organisation, `places` several; `country` a country (region) alone. */
  | { type: 'place' | 'places' | 'country' }
  | { type: 'languages' | 'fees' | 'currency' | 'website' | 'email' | 'registration' }
  /** A box to tick; where it is required there is no applying without. */
  | { type: 'agree' }

/**
 * One field of a form: what it is called in the form, what may stand in it, and whether it may be left empty, though a
 * criterion asks for it.
 */
export type FieldShape = { name: string; required?: boolean; criterion?: true } & Shape

const required = true
const line = (name: string, more: { required?: boolean; max?: number } = {}): FieldShape => ({
  name,
  type: 'line',
  ...more,
})

/** At least one of the two names must be given: `readFields` knows that. */
const names: FieldShape[] = [line('nameZh'), line('nameEn'), { name: 'aliases', type: 'lines' }]

const contact: FieldShape[] = [
  line('contactName', { required }),
  { name: 'contactEmail', type: 'email', required },
  line('contactPhone'),
  line('address'),
]

const introduction: FieldShape[] = [
  { name: 'bioZh', type: 'text' },
  { name: 'bioEn', type: 'text' },
]

const languages: FieldShape = { name: 'languages', type: 'languages', required }
const industries: FieldShape = { name: 'industries', type: 'choices', of: 'industry' }
const terms: FieldShape[] = [
  { name: 'feeModels', type: 'fees' },
  { name: 'responseHours', type: 'amount' },
  { name: 'capacity', type: 'whole' },
]

/** Consents are separate: to apply is not to agree that contact data is published. */
const consents: FieldShape[] = [
  { name: 'truthful', type: 'agree', required },
  { name: 'publishProfile', type: 'agree', required },
  { name: 'publishContact', type: 'agree' },
]
const disclosures: FieldShape = { name: 'disclosures', type: 'text' }

export const FIELDS = {
  expertIdentity: [
    ...names,
    line('unit', { required }),
    line('title'),
    { name: 'categories', type: 'choices', of: 'expertCategory', required },
    { name: 'country', type: 'country', required },
    line('city'),
  ],
  providerIdentity: [
    ...names,
    { name: 'origin', type: 'choice', of: 'origin', required },
    { name: 'kind', type: 'choice', of: 'providerKind', required },
    { name: 'country', type: 'country', required },
    line('city', { required }),
    { name: 'registration', type: 'registration', required },
    { name: 'foundedOn', type: 'day', not: 'future', criterion: true },
    { name: 'website', type: 'website' },
  ],
  thinkTankIdentity: [
    ...names,
    line('unit', { required }),
    { name: 'country', type: 'country', required },
    line('city'),
    { name: 'registration', type: 'registration' },
    { name: 'foundedOn', type: 'day', not: 'future' },
    { name: 'website', type: 'website' },
  ],
  contact,
  introduction,
  expertPractice: [
    languages,
    industries,
    { name: 'yearsInPractice', type: 'whole', required },
    ...terms,
    { name: 'publicInterestHours', type: 'whole' },
    { name: 'teaching', type: 'text' },
  ],
  providerPractice: [languages, industries, ...terms],
  team: [
    { name: 'team', type: 'lines', required },
    { name: 'offices', type: 'lines' },
  ],
  insurance: [
    line('insurer'),
    { name: 'cover', type: 'amount' },
    { name: 'coverCurrency', type: 'currency' },
    { name: 'coverExpiresOn', type: 'day', not: 'past' },
  ],
  research: [
    { name: 'jurisdictions', type: 'places', required },
    { name: 'ipTypes', type: 'choices', of: 'ipType', required },
    industries,
    languages,
    { name: 'people', type: 'lines', required },
    { name: 'publications', type: 'lines', criterion: true },
    { name: 'commissions', type: 'lines' },
  ],
  expertDeclarations: [
    { name: 'noDiscipline', type: 'agree', required },
    disclosures,
    { name: 'opinion', type: 'text' },
    ...consents,
  ],
  declarations: [{ name: 'noPenalty', type: 'agree', required }, disclosures, ...consents],

  admission: [
    { name: 'jurisdiction', type: 'place', required },
    { name: 'ipTypes', type: 'choices', of: 'ipType', required },
    line('licenceTitle', { required }),
    line('number', { required }),
    { name: 'validFrom', type: 'day', not: 'future' },
    { name: 'validTo', type: 'day', not: 'past' },
  ],
  competence: [
    { name: 'jurisdiction', type: 'place', required },
    { name: 'ipType', type: 'choice', of: 'ipType', required },
    { name: 'procedures', type: 'choices', of: 'procedure' },
    { name: 'since', type: 'day', not: 'future' },
  ],
  matter: [
    { name: 'jurisdiction', type: 'place', required },
    { name: 'ipType', type: 'choice', of: 'ipType', required },
    { name: 'procedure', type: 'choice', of: 'procedure' },
    { name: 'role', type: 'choice', of: 'role' },
    line('client'),
    line('opponent'),
    line('forum'),
    line('docket'),
    { name: 'filedOn', type: 'day', not: 'future', required },
    { name: 'closedOn', type: 'day', not: 'future' },
    line('outcome'),
    { name: 'source', type: 'text' },
  ],
} as const satisfies Record<string, readonly FieldShape[]>
