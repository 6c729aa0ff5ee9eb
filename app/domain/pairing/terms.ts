import { z } from 'zod'
import { isDay } from '../day.ts'
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

/** Messages are codes: pages say them in the reader's language (`pairings.problem.…`). */
const words = z.string().trim().min(1, 'words_missing').max(WORDS_LIMIT, 'words_long')
const line = z.string().trim().min(1, 'line_missing').max(CONTACT_LIMIT, 'line_long')
const day = z.string('day_unreadable').refine(isDay, 'day_unreadable')
const currency = z.string('currency_missing').refine(isCurrency, 'currency_missing')
const email = z.email('email_unreadable').max(CONTACT_LIMIT, 'line_long')
const phone = z.string().trim().max(CONTACT_LIMIT, 'line_long')
/** Hundredths of a percent: 62.5 % is 6,250. */
const share = z.int('share_unreadable').min(0, 'share_unreadable').max(10_000, 'share_unreadable')
/** Hundredths of the currency's unit. */
const money = z.int('cover_unreadable').min(0, 'cover_unreadable')

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

/** Everything that two firms agree on. */
export type PairingTerms = z.output<typeof terms>
/** What is said so far: where the centre brings two firms together, only the field is marked out. */
export type DraftTerms = Pick<PairingTerms, 'jurisdictions' | 'ipTypes' | 'procedures' | 'languages'> &
  Partial<PairingTerms>

export type TermsProblem = { field: keyof PairingTerms; message: string }
export type TermsRead<T> = { terms: T; problems?: never } | { terms?: never; problems: TermsProblem[] }

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

function contradictionsIn(one: PairingTerms): TermsProblem[] {
  const wrong = (isWrong: boolean, field: keyof PairingTerms, message: string) =>
    isWrong ? [{ field, message }] : []
  const insured = (side: Origin) =>
    wrong(one[`${side}InsuredUntil`] < one.validFrom, `${side}InsuredUntil`, 'insured_before')
  return [
    ...wrong(one.domesticShare + one.overseasShare !== WHOLE_FEE, 'overseasShare', 'shares_sum'),
    ...wrong(one.validTo <= one.validFrom, 'validTo', 'term_backwards'),
    ...ORIGINS.flatMap(insured),
  ]
}
