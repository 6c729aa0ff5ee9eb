import { z } from 'zod'
import { isDay } from '../day.ts'
import { saysSomething } from '../name.ts'
import { isCurrency } from '../vocabulary/currencies.ts'
import { IP_TYPES } from '../vocabulary/ip-types.ts'
import { isJurisdiction } from '../vocabulary/jurisdictions.ts'
import { LANGUAGE_CODE } from '../vocabulary/languages.ts'
import { ORIGINS, type Origin } from '../vocabulary/parties.ts'
import { PROCEDURES } from '../vocabulary/procedures.ts'
import {
  CONTACT_LIMIT,
  COUNTRIES_LIMIT,
  NOTICE_DAYS_LIMIT,
  RESPONSE_HOURS_LIMIT,
  WORDS_LIMIT,
} from './limits.ts'
import { type OwnTerm, ownTermsOf } from './own-terms.ts'

/** Messages are codes: pages say them in the reader's language (`pairings.problem.…`). */
const placeholder = /^(n\/?a|none|nil|tbd|unknown|x+|无|没有|暂无|待定|待补|不详|未知)$/i
const isSaid = (text: string) => saysSomething(text) && !placeholder.test(text)
const words = z
  .string()
  .trim()
  .min(1, 'words_missing')
  .max(WORDS_LIMIT, 'words_long')
  .refine(isSaid, 'words_missing')
const line = z
  .string()
  .trim()
  .min(1, 'line_missing')
  .max(CONTACT_LIMIT, 'line_long')
  .refine(isSaid, 'line_placeholder')
const day = z.string('day_unreadable').refine(isDay, 'day_unreadable')
const currency = z.string('currency_missing').refine(isCurrency, 'currency_missing')
const email = z.email('email_unreadable').max(CONTACT_LIMIT, 'line_long')
const phone = z.string().trim().max(CONTACT_LIMIT, 'line_long')
/** Hundredths of a percent: 62.5 % is 6,250. */
const share = z.int('share_unreadable').min(0, 'share_unreadable').max(10_000, 'share_unreadable')
/** What nobody insures for less than, whatever the currency: 1,000 of its units, in hundredths. */
const LEAST_COVER = 100_000
/** Hundredths of the currency's unit. */
const money = z.int('cover_unreadable').min(LEAST_COVER, 'cover_placeholder')

/** All of a fee. */
export const WHOLE_FEE = 10_000

/** Who sends the bill to the client. */
export const BILLERS = ['domestic', 'overseas', 'each'] as const

const scope = {
  jurisdictions: z
    .array(z.string().refine(isJurisdiction, 'jurisdiction_unknown'))
    .min(1, 'jurisdictions_missing')
    .max(COUNTRIES_LIMIT, 'jurisdictions_many'),
  ipTypes: z.array(z.enum(IP_TYPES, 'ip_types_missing')).min(1, 'ip_types_missing'),
  /** Empty: any procedure. */
  procedures: z.array(z.enum(PROCEDURES, 'procedure_unknown')),
  languages: z.array(z.string().regex(LANGUAGE_CODE, 'languages_missing')).min(1, 'languages_missing'),
}

const rest = {
  lead: z.enum(ORIGINS, 'lead_missing'),
  domesticContact: line,
  domesticEmail: email,
  domesticPhone: phone,
  overseasContact: line,
  overseasEmail: email,
  overseasPhone: phone,
  domesticWork: words,
  overseasWork: words,
  domesticShare: share,
  overseasShare: share,
  billing: z.enum(BILLERS, 'billing_missing'),
  currency,
  responseHours: z
    .int('response_unreadable')
    .min(1, 'response_unreadable')
    .max(RESPONSE_HOURS_LIMIT, 'response_unreadable'),
  domesticInsurer: line,
  domesticCover: money,
  domesticCoverCurrency: currency,
  domesticInsuredUntil: day,
  overseasInsurer: line,
  overseasCover: money,
  overseasCoverCurrency: currency,
  overseasInsuredUntil: day,
  conflictProcedure: words,
  validFrom: day,
  validTo: day,
  noticeDays: z
    .int('notice_unreadable')
    .min(1, 'notice_unreadable')
    .max(NOTICE_DAYS_LIMIT, 'notice_unreadable'),
}

const terms = z.object({ ...scope, ...rest })

const otherOf = (side: Origin): Origin => (side === 'domestic' ? 'overseas' : 'domestic')
const maskOf = <K extends string>(names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, true])) as Record<K, true>

/** Everything that two firms agree on. */
export type PairingTerms = z.output<typeof terms>
/** What is said so far: where the centre brings two firms together, only the field is marked out. */
export type DraftTerms = Pick<PairingTerms, 'jurisdictions' | 'ipTypes' | 'procedures' | 'languages'> &
  Partial<PairingTerms>

export type TermsProblem = { field: keyof PairingTerms; message: string }
export type TermsRead<T> = { terms: T; problems?: never } | { terms?: never; problems: TermsProblem[] }

/** What one side puts on the table: all but what the other alone knows of itself. */
export type ProposedTerms = Omit<PairingTerms, OwnTerm> & Partial<Pick<PairingTerms, OwnTerm>>

/** What `side` proposes, or what is wrong with it; what is said of the other side in its place is left out. */
export function readProposal(given: object, side: Origin): TermsRead<ProposedTerms> {
  const parsed = terms.omit(maskOf(ownTermsOf(otherOf(side)))).safeParse(given)
  if (!parsed.success) return { problems: problemsOf(parsed.error) }
  const proposal = parsed.data as ProposedTerms
  const problems = contradictionsIn(proposal)
  return problems.length > 0 ? { problems } : { terms: proposal }
}

/** The terms without what `side` alone knows of itself. */
export function withoutTermsOf<T extends DraftTerms>(terms: T, side: Origin): Omit<T, OwnTerm> & DraftTerms {
  const own: readonly string[] = ownTermsOf(side)
  const rest = Object.entries(terms).filter(([name]) => !own.includes(name))
  return Object.fromEntries(rest) as Omit<T, OwnTerm> & DraftTerms
}

/** The terms with what `side` says of itself in them, and with nothing else changed. */
export function withOwnTerms(terms: DraftTerms, side: Origin, own: object): Record<string, unknown> {
  const given = own as Record<string, unknown>
  return { ...terms, ...Object.fromEntries(ownTermsOf(side).map((name) => [name, given[name]])) }
}

/** True for terms that the other side of who wrote them can accept by adding what it alone knows. */
export function isProposal(given: DraftTerms): given is DraftTerms & ProposedTerms {
  return ORIGINS.some((side) => readProposal(given, side).terms !== undefined)
}

/** Terms that are complete and agree with themselves, or what is wrong with them, field by field. */
export function readTerms(given: object): TermsRead<PairingTerms> {
  const parsed = terms.safeParse(given)
  if (!parsed.success) return { problems: problemsOf(parsed.error) }
  const problems = contradictionsIn(parsed.data)
  return problems.length > 0 ? { problems } : { terms: parsed.data }
}

/** The field that the centre marks out for two firms. */
export function readScope(given: object): TermsRead<DraftTerms> {
  const parsed = z.object(scope).safeParse(given)
  return parsed.success ? { terms: parsed.data } : { problems: problemsOf(parsed.error) }
}

/** True for terms that say everything. */
export function isComplete(given: DraftTerms): given is PairingTerms {
  return readTerms(given).terms !== undefined
}

function problemsOf(error: z.ZodError): TermsProblem[] {
  const first = new Map<string, TermsProblem>()
  for (const { path, message } of error.issues) {
    const field = String(path[0]) as keyof PairingTerms
    if (!first.has(field)) first.set(field, { field, message })
  }
  return [...first.values()]
}

function contradictionsIn(one: ProposedTerms): TermsProblem[] {
  const wrong = (isWrong: boolean, field: keyof PairingTerms, message: string) =>
    isWrong ? [{ field, message }] : []
  const insured = (side: Origin) =>
    wrong(
      (one[`${side}InsuredUntil`] ?? one.validFrom) < one.validFrom,
      `${side}InsuredUntil`,
      'insured_before',
    )
  return [
    ...wrong(one.domesticShare + one.overseasShare !== WHOLE_FEE, 'overseasShare', 'shares_sum'),
    ...wrong(one.validTo <= one.validFrom, 'validTo', 'term_backwards'),
    ...ORIGINS.flatMap(insured),
  ]
}
