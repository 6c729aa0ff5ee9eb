import { isDay } from '../day.ts'
import { numberOf } from '../decimal.ts'
import { type CreditCodeFault, creditCodeFault, readCreditCode } from '../enterprise/credit-code.ts'
import { COUNTRIES, isJurisdiction } from '../vocabulary/jurisdictions.ts'
import { LANGUAGE_CODE, LANGUAGE_LEVELS } from '../vocabulary/languages.ts'
import { FEE_MODELS } from '../vocabulary/parties.ts'
import { CHOICES, type FieldShape } from './fields.ts'
import { many, one, type Values } from './values.ts'

/** Why a field must be mended; pages say each code in the reader's language. */
export const FIELD_PROBLEMS = [
  'required',
  'long',
  'day',
  'future',
  'past',
  'number',
  'choice',
  'website',
  'email',
  'registration',
  'agree',
  'name',
  'order',
  'range',
  'many',
  'kept',
  'known',
] as const
export type FieldProblemCode = (typeof FIELD_PROBLEMS)[number]
export type FieldIssue = {
  field: string
  code: FieldProblemCode
  /** What is wrong with a credit code. */
  fault?: CreditCodeFault
}

const LINE_LIMIT = 500
const TEXT_LIMIT = 20_000
const MOST = 300
const CURRENCY = /^[A-Z]{3}$/
const CONTROL = /[^\P{Cc}\t\n\r]/gu
const HALF = /\p{Cs}/gu

/**
 * Which values belong to `fields`, tidied: nothing that a reader cannot see, no line of blanks, and not too many. A credit
 * code is written as it stands on a licence, so that the same one is found again.
 */
export function takeValues(
  fields: readonly FieldShape[],
  given: { getAll(name: string): unknown[] },
): Values {
  return Object.fromEntries(
    fields.flatMap((field) =>
      namesIn(field).map((name) => [
        name,
        given
          .getAll(name)
          .filter((value) => typeof value === 'string')
          .slice(0, MOST)
          .map((value) => (field.type === 'registration' ? tidyRegistration(value) : tidy(value))),
      ]),
    ),
  )
}

/** The names under which a form sends a field: several for languages and fees, which have parts. */
export function namesIn(field: FieldShape): string[] {
  if (field.type === 'languages') return ['language', 'level']
  if (field.type !== 'fees') return [field.name]
  return ['feeModel', ...FEE_MODELS.flatMap((model) => feeNames(model))]
}

/** The names of the three parts of one fee. */
export function feeNames(model: string): [min: string, max: string, currency: string] {
  return [`fee-${model}-min`, `fee-${model}-max`, `fee-${model}-currency`]
}

const tidyRegistration = (text: string): string => readCreditCode(text) ?? tidy(text)

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(HALF, '\uFFFD')
    .trim()
    .slice(0, TEXT_LIMIT + 1)
}

/**
 * What must be mended before these values can be handed in.
 * @param today the Shanghai day, `YYYY-MM-DD`: no licence begins and no matter was filed after it
 */
export function fieldIssues(fields: readonly FieldShape[], values: Values, today: string): FieldIssue[] {
  return [...fields.flatMap((field) => issuesOf(field, values, today)), ...issuesAcross(fields, values)]
}

/** True when nothing at all was typed. */
export function isUntouched(values: Values | undefined): boolean {
  return values === undefined || Object.values(values).every((texts) => texts.every((text) => text === ''))
}

function issuesOf(field: FieldShape, values: Values, today: string): FieldIssue[] {
  if (field.type === 'languages') return languageIssues(field, values)
  if (field.type === 'fees') return feeIssues(values)
  const texts = many(values, field.name).filter((text) => text !== '')
  const issue = (code: FieldProblemCode): FieldIssue[] => [{ field: field.name, code }]
  if (texts.length === 0) return field.required ? issue(field.type === 'agree' ? 'agree' : 'required') : []
  if (field.type === 'registration') return registrationIssues(field.name, texts[0]!, values)
  const code = texts.map((text) => problemOf(field, text, today)).find((found) => found !== null)
  return code ? issue(code) : []
}

/** In mainland China a registration is a credit code; elsewhere it is whatever the place gives. */
function registrationIssues(field: string, text: string, values: Values): FieldIssue[] {
  if (one(values, 'country') !== 'cn') return text.length > LINE_LIMIT ? [{ field, code: 'long' }] : []
  const fault = creditCodeFault(text)
  return fault ? [{ field, code: 'registration', fault }] : []
}

function problemOf(field: FieldShape, text: string, today: string): FieldProblemCode | null {
  switch (field.type) {
    case 'line':
      return text.length > (field.max ?? LINE_LIMIT) ? 'long' : null
    case 'text':
    case 'lines':
      return text.length > TEXT_LIMIT ? 'long' : null
    case 'day':
      if (!isDay(text)) return 'day'
      if (field.not === 'future' && text > today) return 'future'
      return field.not === 'past' && text < today ? 'past' : null
    case 'whole':
    case 'amount': {
      const number = numberOf(text)
      const fits = number !== null && number >= 0 && (field.type === 'amount' || Number.isInteger(number))
      return fits && number <= 1e12 ? null : 'number'
    }
    case 'choice':
    case 'choices':
      return (CHOICES[field.of] as readonly string[]).includes(text) ? null : 'choice'
    case 'place':
    case 'places':
      return isJurisdiction(text) ? null : 'choice'
    case 'country':
      return COUNTRIES.includes(text) ? null : 'choice'
    case 'currency':
      return CURRENCY.test(text) ? null : 'choice'
    case 'website':
      return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? null : 'website'
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254 ? null : 'email'
    default:
      return null
  }
}

function languageIssues(field: FieldShape, values: Values): FieldIssue[] {
  const codes = many(values, 'language')
  const levels = many(values, 'level')
  const wrong = codes.some(
    (code, index) =>
      code !== '' &&
      !(LANGUAGE_CODE.test(code) && (LANGUAGE_LEVELS as readonly string[]).includes(levels[index] ?? '')),
  )
  if (wrong) return [{ field: 'language', code: 'choice' }]
  return field.required && codes.every((code) => code === '') ? [{ field: 'language', code: 'required' }] : []
}

function feeIssues(values: Values): FieldIssue[] {
  return many(values, 'feeModel').flatMap((model): FieldIssue[] => {
    const [min, max, currency] = feeNames(model)
    if (!(FEE_MODELS as readonly string[]).includes(model)) return [{ field: 'feeModel', code: 'choice' }]
    const amounts = [min, max].filter((name) => one(values, name) !== '')
    const wrong = amounts.find((name) => (numberOf(one(values, name)) ?? -1) < 0)
    if (wrong) return [{ field: wrong, code: 'number' }]
    if (amounts.length > 0 && !CURRENCY.test(one(values, currency)))
      return [{ field: currency, code: 'choice' }]
    const backwards = amounts.length === 2 && numberOf(one(values, min))! > numberOf(one(values, max))!
    return backwards ? [{ field: max, code: 'range' }] : []
  })
}

/** Pairs of days of which the second may not lie before the first. */
const IN_ORDER = [
  ['validFrom', 'validTo'],
  ['filedOn', 'closedOn'],
] as const

function issuesAcross(fields: readonly FieldShape[], values: Values): FieldIssue[] {
  const has = (name: string) => fields.some((field) => field.name === name)
  const issues: FieldIssue[] = []
  if (has('nameZh') && one(values, 'nameZh') === '' && one(values, 'nameEn') === '') {
    issues.push({ field: 'nameZh', code: 'name' })
  }
  for (const [first, last] of IN_ORDER) {
    const [from, to] = [one(values, first), one(values, last)]
    if (has(last) && isDay(from) && isDay(to) && to < from) issues.push({ field: last, code: 'order' })
  }
  // Cover without its insurer, or an insurer without cover and expiry, shows nothing.
  if (has('insurer')) {
    const parts = ['insurer', 'cover', 'coverCurrency', 'coverExpiresOn']
    const given = parts.filter((part) => one(values, part) !== '')
    const isGiven = given.some((part) => part !== 'coverCurrency')
    if (isGiven) {
      issues.push(
        ...parts
          .filter((part) => !given.includes(part))
          .map((field) => ({ field, code: 'required' as const })),
      )
    }
  }
  return issues
}
