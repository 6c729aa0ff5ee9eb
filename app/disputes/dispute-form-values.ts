import { DEFAULT_ZONE, wallClock } from '../domain/dispute/deadline.ts'
import { writeOpponents } from '../domain/dispute/opponents.ts'
import type { Particulars } from '../domain/dispute/particulars.ts'
import type { DisputeFacts } from '../domain/dispute/schema.ts'

/** What stands in the form of a dispute, as it was typed. */
export type DisputeForm = {
  /** Drawn when the form is shown: the same submission twice makes one dispute. */
  key: string
  /** Staff say for whom they act; '' for an enterprise's own members. */
  enterprise: string
  /** What somebody told in their own words, from which the form may be filled in. */
  words: string
  /** What was put into the form from such words, as `Filled` in JSON; '' while nothing was. */
  filled: string
  /** As what it was last checked, so that what is to be mended is told again with it; '' where nothing was told. */
  checked: '' | 'draft' | 'dispute'
  title: string
  jurisdictions: string[]
  /** Names of further countries (regions) and organisations, separated. */
  otherJurisdictions: string
  ipTypes: string[]
  procedure: string
  role: string
  opponents: string
  industry: string
  languages: string[]
  respondDate: string
  respondTime: string
  respondZone: string
  budgetAmount: string
  budgetCurrency: string
  description: string
  forum: string
  docket: string
  /** Numbers of the rights, separated. */
  rights: string
  servedOn: string
  /** 'on' when it is ticked. */
  urgent: string
  channel: string
  district: string
  /** What is hoped for. */
  wanted: string
  products: string
  claimAmount: string
  claimCurrency: string
  /** 'strict' when it is ticked. */
  confidentiality: string
}

export const EMPTY_FORM: DisputeForm = {
  key: '',
  enterprise: '',
  words: '',
  filled: '',
  checked: '',
  title: '',
  jurisdictions: [],
  otherJurisdictions: '',
  ipTypes: [],
  procedure: '',
  role: '',
  opponents: '',
  industry: '',
  languages: [],
  respondDate: '',
  respondTime: '',
  respondZone: DEFAULT_ZONE,
  budgetAmount: '',
  budgetCurrency: 'CNY',
  description: '',
  forum: '',
  docket: '',
  rights: '',
  servedOn: '',
  urgent: '',
  channel: '',
  district: '',
  wanted: '',
  products: '',
  claimAmount: '',
  claimCurrency: 'CNY',
  confidentiality: '',
}

/** The name of each part in an address and in a submission; a list may be repeated. */
const NAMES = {
  key: 'key',
  enterprise: 'enterprise',
  words: 'words',
  filled: 'filled',
  checked: 'checked',
  title: 'title',
  jurisdictions: 'jurisdiction',
  otherJurisdictions: 'otherJurisdictions',
  ipTypes: 'ipType',
  procedure: 'procedure',
  role: 'role',
  opponents: 'opponents',
  industry: 'industry',
  languages: 'language',
  respondDate: 'respondDate',
  respondTime: 'respondTime',
  respondZone: 'respondZone',
  budgetAmount: 'budgetAmount',
  budgetCurrency: 'budgetCurrency',
  description: 'description',
  forum: 'forum',
  docket: 'docket',
  rights: 'rights',
  servedOn: 'servedOn',
  urgent: 'urgent',
  channel: 'channel',
  district: 'district',
  wanted: 'wanted',
  products: 'products',
  claimAmount: 'claimAmount',
  claimCurrency: 'claimCurrency',
  confidentiality: 'confidentiality',
} as const satisfies Record<keyof DisputeForm, string>

type Source = Pick<FormData, 'has' | 'getAll'> | URLSearchParams

/** Reads what an address or a submission says; what it does not name is taken from `rest`. */
export function readFormValues(source: Source, rest: DisputeForm = EMPTY_FORM): DisputeForm {
  const form = { ...rest }
  for (const part of Object.keys(NAMES) as (keyof DisputeForm)[]) {
    if (!source.has(NAMES[part])) continue
    const values = source.getAll(NAMES[part]).filter((value) => typeof value === 'string')
    Object.assign(form, { [part]: Array.isArray(rest[part]) ? values : (values[0] ?? '') })
  }
  return form
}

/** A dispute as its form shows it. */
export function formOf(facts: DisputeFacts, particulars: Particulars): DisputeForm {
  const zone = facts.respondZone ?? DEFAULT_ZONE
  const due = facts.respondBy ? wallClock(zone, new Date(facts.respondBy)) : null
  return {
    ...EMPTY_FORM,
    title: facts.title ?? '',
    jurisdictions: facts.jurisdictions,
    ipTypes: facts.ipTypes,
    procedure: facts.procedure ?? '',
    role: facts.role ?? '',
    opponents: writeOpponents(facts.opponents),
    industry: facts.industry ?? '',
    languages: facts.languages,
    respondDate: due?.day ?? '',
    respondTime: due?.time ?? '',
    respondZone: zone,
    budgetAmount: facts.budget ? String(facts.budget.amount) : '',
    budgetCurrency: facts.budget?.currency ?? EMPTY_FORM.budgetCurrency,
    description: facts.description,
    forum: particulars.forum,
    docket: particulars.docket,
    rights: particulars.rights.join('\n'),
    servedOn: particulars.servedOn ?? '',
    urgent: particulars.urgent ? 'on' : '',
    channel: particulars.channel ?? '',
    district: particulars.district ?? '',
    wanted: particulars.wanted,
    products: particulars.products,
    claimAmount: particulars.claim ? String(particulars.claim.amount) : '',
    claimCurrency: particulars.claim?.currency ?? EMPTY_FORM.claimCurrency,
    confidentiality: particulars.confidentiality === 'strict' ? 'strict' : '',
  }
}
