import { z } from 'zod'
import { isJsonObject } from '../json-object.ts'
import * as record from '../record.ts'
import { shown } from '../shown-value.ts'
import { isIsoCurrency } from '../vocabulary/currencies.ts'
import { IP_TYPES } from '../vocabulary/ip-types.ts'
import { ROLES } from '../vocabulary/procedures.ts'

/** At least one sign that a reader can see: a name of invisible characters alone would silently clear everybody. */
const VISIBLE = /[\p{L}\p{N}\p{S}\p{P}]/u

type Complaint = (issue: { input?: unknown }) => string

/** What is asked for, when it is absent and when it is something else. */
const asked =
  (shape: string): Complaint =>
  ({ input }) =>
    `${input === undefined ? 'is required: ' : 'must be '}${shape}`

/** A list; whoever writes one thing without brackets is told how it is written with them. */
const listOf =
  (shape: string): Complaint =>
  ({ input }) =>
    typeof input === 'string'
      ? `must be a list: write [${shown(input)}]`
      : asked(`a list ${shape}`)({ input })

const mostOf = (count: number, what: string): [number, string] => [count, `holds more than ${count} ${what}`]

const name = z
  .string({ error: asked('a name, as a text') })
  .trim()
  .min(1, 'is empty: write a name')
  .max(500, 'is longer than 500 characters')
  .regex(VISIBLE, 'has nothing to read: write a name')

const names = z.array(name, { error: listOf('of names such as ["Acme"]') }).max(...mostOf(200, 'names'))

/** An instant with an explicit offset; a time without one could mean two moments. */
const instant = z.iso.datetime({
  offset: true,
  error: ({ input }) =>
    `${shown(input)} is not an instant with its offset: write it like "2026-12-10T09:00:00Z"`,
})

const opponent = z.object(
  { name, aliases: names.default([]), affiliates: names.default([]) },
  'must be an object such as {"name":"Acme Corp"}',
)

const currency = z.string({ error: asked('a currency such as "CNY"') }).refine(isIsoCurrency, {
  error: ({ input }) => `${shown(input)} is not a currency of ISO 4217: write a code such as "CNY"`,
})

const AMOUNT = 'a number that is not negative'
const LIMIT = 'must be a whole number from 1 to 100'

/** The fields of a match request, before nulls are left out and codes are evened out. */
export const requestShape = z
  .object({
    jurisdictions: z
      .array(record.jurisdiction, { error: listOf('of codes such as ["de"]') })
      .min(1, 'is empty: name at least one jurisdiction, such as "de"')
      .max(20, 'holds more than 20 codes: name at most 20 jurisdictions'),
    ipTypes: z
      .array(record.ipType, { error: listOf(`of codes such as ["${IP_TYPES[0]}"]`) })
      .min(1, `is empty: name at least one IP type of ${IP_TYPES.join(', ')}`)
      .max(IP_TYPES.length, `holds more than ${IP_TYPES.length} codes: name each IP type once`),
    procedure: record.procedure,
    role: record.code(ROLES, 'a role').optional(),
    forum: record.line,
    industry: record.industry,
    languages: z
      .array(record.knownLanguage, { error: listOf('of codes such as ["zh"]') })
      .max(...mostOf(20, 'codes'))
      .optional(),
    opponents: z
      .array(opponent, 'must be a list such as [{"name":"Acme Corp"}]')
      .max(...mostOf(10_000, 'opponents'))
      .optional(),
    enterprise: z
      .object(
        { name: name.optional(), aliases: names.optional() },
        'must be an object such as {"name":"Acme Corp"}',
      )
      .optional(),
    respondBy: instant.optional(),
    budget: z
      .object(
        { amount: z.number({ error: asked(AMOUNT) }).min(0, `must be ${AMOUNT}`), currency },
        'must be an object such as {"amount":50000,"currency":"CNY"}',
      )
      .optional(),
    feeModel: z.string('must be a text').max(40, 'is longer than 40 characters').optional(),
    text: z
      .string('must be a text')
      .max(20_000, 'is longer than 20,000 characters: shorten the description')
      .optional(),
    asOf: instant.optional(),
    limit: z.number(LIMIT).int(LIMIT).min(1, LIMIT).max(100, LIMIT).default(10),
    rotation: z.boolean('must be true or false').default(true),
    pool: record.code(['listed', 'public_record'], 'a pool').default('listed'),
  })
  .superRefine((request, context) => {
    if (request.respondBy && request.asOf && Date.parse(request.respondBy) < Date.parse(request.asOf)) {
      context.addIssue({
        code: 'custom',
        path: ['respondBy'],
        message: 'lies before asOf: nobody can answer in the past; leave it out or give a later instant',
      })
    }
  })

const CODED = new Set([
  'jurisdictions',
  'ipTypes',
  'procedure',
  'role',
  'industry',
  'languages',
  'feeModel',
  'pool',
])

const plain = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : value)

/** Null counts as absent, as it does when records are imported. */
function withoutNulls(value: unknown): unknown {
  return isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null))
    : value
}

/**
 * What is sent, with nulls left out and codes as the vocabulary writes them: spaces around a code and its letter case
 * make no difference.
 */
function evenedOut(input: unknown): unknown {
  if (!isJsonObject(input)) return input
  const fields = Object.entries(withoutNulls(input) as object).map(([field, value]) => {
    if (CODED.has(field)) return [field, Array.isArray(value) ? value.map(plain) : plain(value)]
    if (Array.isArray(value)) return [field, value.map(withoutNulls)]
    return [field, field === 'budget' ? withPlainCurrency(withoutNulls(value)) : withoutNulls(value)]
  })
  return Object.fromEntries(fields)
}

function withPlainCurrency(budget: unknown): unknown {
  if (!isJsonObject(budget)) return budget
  const { currency } = budget as { currency?: unknown }
  return typeof currency === 'string' ? { ...budget, currency: currency.trim().toUpperCase() } : budget
}

/**
 * The shape of a match request (the fixed interface). Only jurisdictions and IP types are required; several
 * mean "any of". Whether `respondBy` lies after `asOf` is checked here too: it needs no database.
 */
export const matchRequestSchema = z.preprocess(evenedOut, requestShape)

/** What callers write. */
export type MatchRequestInput = z.input<typeof requestShape>
/** What the rulebook reads: defaults filled in. */
export type MatchRequest = z.output<typeof matchRequestSchema>
