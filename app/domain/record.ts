import { z } from 'zod'
import { isDay } from './day.ts'
import { shown } from './shown-value.ts'
import { INDUSTRIES } from './vocabulary/industries.ts'
import { IP_TYPES } from './vocabulary/ip-types.ts'
import { COUNTRIES, JURISDICTIONS } from './vocabulary/jurisdictions.ts'
import { isLanguage, LANGUAGE_CODE, LANGUAGE_LEVELS } from './vocabulary/languages.ts'
import { FEE_MODELS, LISTING_STATUSES } from './vocabulary/parties.ts'
import { PROCEDURES } from './vocabulary/procedures.ts'
import { VERIFICATIONS } from './vocabulary/verification.ts'

/**
 * What records of every type have in common (the import format). Texts are trimmed and made well-formed, so
 * that what is read back equals what was written; an empty optional text is an absent one.
 */

/** Control characters other than tab and line break, and halves of a surrogate pair, which no encoding carries. */
const UNCLEAN = /[^\P{Cc}\t\n\r]|\p{Cs}/u
const CONTROL = /[^\P{Cc}\t\n\r]/gu
const HALF = /\p{Cs}/gu

function clean(text: string): string {
  return UNCLEAN.test(text) ? text.replace(CONTROL, '').replace(HALF, '\uFFFD').trim() : text.trim()
}

const asked = (otherwise: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? 'is required' : otherwise

function required(max: number) {
  return z
    .string({ error: asked('must be a text') })
    .overwrite(clean)
    .min(1, 'is required')
    .max(max, `is longer than ${max} characters`)
}

function optional(max: number) {
  return z
    .string('must be a text')
    .max(max, `is longer than ${max} characters`)
    .transform((text) => clean(text) || undefined)
    .optional()
}

/** What a record is called by its owner; it never changes. */
export const ref = required(200)
/** A line: a title, a unit, a forum. */
export const line = optional(500)
/** A word or a few, in the vocabulary where it has one: a provider's kind. */
export const word = required(100)
/** A paragraph or several. */
export const prose = optional(20_000)

/** Somebody's name: at least one letter, digit or sign that a reader can see. */
export const name = required(300).refine(
  (text) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text),
  'has nothing to read',
)
export const names = z
  .array(name, 'must be a list')
  .max(500, 'holds more than 500 names')
  .transform((list) => distinct(list))
  .default([])

/** Chinese, English, or both. */
export const bilingualName = z
  .object({ zh: optional(300), en: optional(300) }, 'must be an object with "zh" or "en"')
  .refine((given) => given.zh !== undefined || given.en !== undefined, 'needs "zh" or "en"')
  .refine(
    (given) => [given.zh, given.en].every((text) => !text || /[\p{L}\p{N}\p{S}\p{P}]/u.test(text)),
    'has nothing to read',
  )
export const bilingualProse = z
  .object({ zh: prose, en: prose }, 'must be an object with "zh" or "en"')
  .optional()

/** `YYYY-MM-DD`, a day that exists. */
export const requiredDay = z.string({ error: asked('must be a day like 2026-11-23') }).refine(isDay, {
  error: (issue) => `${shown(issue.input)} is not a day of the calendar (write 2026-11-23)`,
})
export const day = requiredDay.optional()

/** One of a vocabulary's codes; a wrong one is answered with what would be right. */
export function code<T extends string>(values: readonly T[], what: string) {
  const known = new Set<string>(values)
  return z.enum(values, {
    error: ({ input }) => {
      if (input === undefined) return 'is required'
      const lower = String(input).trim().toLowerCase()
      if (known.has(lower)) return `${shown(input)} is not ${what}; write "${lower}"`
      return `${shown(input)} is not ${what}${values.length <= 20 ? `; it is one of ${values.join(', ')}` : ''}`
    },
  })
}

/** A list without repeats; the first of equal ones stays. */
function distinct<T>(items: T[], identity: (item: T) => unknown = (item) => item): T[] {
  const seen = new Set<unknown>()
  return items.filter((item) => !seen.has(identity(item)) && seen.add(identity(item)))
}

function codes<S extends z.ZodType<string>>(item: S) {
  return z
    .array(item, 'must be a list')
    .max(300, 'holds more than 300 codes')
    .transform((list) => distinct(list))
}
function someCodes<S extends z.ZodType<string>>(item: S) {
  return z
    .array(item, { error: asked('must be a list') })
    .min(1, 'must not be empty')
    .max(300, 'holds more than 300 codes')
    .transform((list) => distinct(list))
}

export const jurisdiction = code(JURISDICTIONS, 'a jurisdiction of the vocabulary')
export const ipType = code(IP_TYPES, 'an IP type')
export const procedure = code(PROCEDURES, 'a procedure').optional()
export const industry = code(INDUSTRIES, 'an industry').optional()
export const country = code(COUNTRIES, 'a country or region of ISO 3166-1, in lower case')
export const verification = code(VERIFICATIONS, 'a level of verification').default('self_claimed')
/** Absent is `listed` for who is new; whoever is on record keeps the status that staff gave. */
export const listingStatus = code(LISTING_STATUSES, 'a status').optional()

export const jurisdictions = codes(jurisdiction).default([])
export const someJurisdictions = someCodes(jurisdiction)
export const ipTypes = codes(ipType).default([])
export const someIpTypes = someCodes(ipType)
export const procedures = codes(code(PROCEDURES, 'a procedure')).default([])
export const industries = codes(code(INDUSTRIES, 'an industry')).default([])

export const languageCode = z
  .string('must be a text')
  .regex(LANGUAGE_CODE, { error: (issue) => `${shown(issue.input)} is not an ISO 639-1 code like "zh"` })
export const languageCodes = codes(languageCode).default([])
/** The code of a language that there is: for what is asked, where a slip would find nobody. */
export const knownLanguage = z.string('must be a text').refine(isLanguage, {
  error: ({ input }) => `${shown(input)} is not a language of ISO 639-1: write a code such as "zh"`,
})
/** A language without a level is one to work in. */
export const languages = z
  .array(
    z.object(
      { code: languageCode, level: code(LANGUAGE_LEVELS, 'a level').default('working') },
      'must be like {"code":"zh","level":"native"}',
    ),
    'must be a list',
  )
  .max(100, 'holds more than 100 languages')
  .transform((list) => distinct(list, (language) => language.code))
  .default([])

const amount = z.number('must be a number').min(0, 'must not be negative').optional()
export const feeModels = z
  .array(
    z
      .object(
        {
          model: code(FEE_MODELS, 'a fee model'),
          currency: z
            .string('must be a text')
            .regex(/^[A-Z]{3}$/, {
              error: (issue) => `${shown(issue.input)} is not an ISO 4217 code like "CNY"`,
            })
            .optional(),
          min: amount,
          max: amount,
        },
        'must be like {"model":"capped","currency":"CNY","min":1000,"max":5000}',
      )
      .refine(
        (fee) => fee.min === undefined || fee.max === undefined || fee.min <= fee.max,
        '"min" is above "max"',
      ),
    'must be a list',
  )
  .max(50, 'holds more than 50 fee models')
  .default([])

export const capacity = z.int('must be a whole number').min(0, 'must not be negative').optional()
export const responseHours = z.number('must be a number').min(0, 'must not be negative').optional()
const spanEnds = { from: day, to: day }
/** Days on which nothing is taken, both ends included. */
export const leave = z
  .array(
    z
      .object({ ...spanEnds, from: requiredDay }, 'must be like {"from":"2027-01-01","to":"2027-01-31"}')
      .check(inOrder('from', 'to')),
    'must be a list',
  )
  .max(50, 'holds more than 50 spans')
  .default([])
/** Where nothing is taken for a while. */
export const pauses = z
  .array(
    z
      .object({ jurisdiction, ...spanEnds }, 'must be like {"jurisdiction":"us","to":"2027-01-31"}')
      .check(inOrder('from', 'to')),
    'must be a list',
  )
  .max(300, 'holds more than 300 pauses')
  .default([])
export const demo = z.boolean('must be true or false').default(false)

/** What an expert is; a category that the vocabulary does not know is kept as it is written. */
export const categories = codes(word).default([])

/** Only http and https: a link that a page may show. */
export const website = line.refine(
  (text) => text === undefined || isWebAddress(text),
  'must be an http or https address',
)

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** What an expert, a provider and a think tank have in common. */
export const partyFields = {
  ref,
  name: bilingualName,
  aliases: names,
  city: line,
  languages,
  industries,
  feeModels,
  bio: bilingualProse,
  website,
  capacity,
  responseHours,
  leave,
  pauses,
  termStart: day,
  termEnd: day,
  listedOn: day,
  status: listingStatus,
  demo,
}

/** Refuses an end before its beginning, both named as the record names them. */
export function inOrder<R extends Record<string, unknown>>(first: keyof R & string, last: keyof R & string) {
  return (context: z.core.ParsePayload<R>) => {
    const from = context.value[first] as string | undefined
    const to = context.value[last] as string | undefined
    if (from !== undefined && to !== undefined && to < from) {
      context.issues.push({
        code: 'custom',
        input: to,
        path: [last],
        message: `${to} lies before ${first} ${from}`,
      })
    }
  }
}
