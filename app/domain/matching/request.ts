import { z } from 'zod'
import { INDUSTRIES } from '../vocabulary/industries.ts'
import { IP_TYPES } from '../vocabulary/ip-types.ts'
import { isJurisdiction } from '../vocabulary/jurisdictions.ts'
import { LANGUAGE_CODE } from '../vocabulary/languages.ts'
import { PROCEDURES, ROLES } from '../vocabulary/procedures.ts'

/** At least one sign that a reader can see: a name of invisible characters alone would silently clear everybody. */
const VISIBLE = /[\p{L}\p{N}\p{S}\p{P}]/u
const name = z.string().trim().min(1).max(500).regex(VISIBLE, 'the name has nothing to read')

const jurisdiction = z.string().refine(isJurisdiction, {
  error: (issue) => `"${String(issue.input)}" is not a jurisdiction of the vocabulary`,
})

/** An instant with an explicit offset; a time without one could mean two moments. */
const instant = z.iso.datetime({
  offset: true,
  error: 'give an instant with its offset, like 2026-12-10T09:00:00Z',
})

/** Somebody named in the request: whoever the dispute is against, or the enterprise itself. */
const named = z.object({ name, aliases: z.array(name).max(200).default([]) })

const shape = z
  .object({
    jurisdictions: z
      .array(jurisdiction)
      .min(1, 'name at least one jurisdiction')
      .max(20, 'name at most 20 jurisdictions'),
    ipTypes: z.array(z.enum(IP_TYPES)).min(1, 'name at least one IP type').max(IP_TYPES.length),
    procedure: z.enum(PROCEDURES).optional(),
    role: z.enum(ROLES).optional(),
    industry: z.enum(INDUSTRIES).optional(),
    languages: z
      .array(z.string().regex(LANGUAGE_CODE, 'a language is an ISO 639-1 code like "zh"'))
      .max(20)
      .optional(),
    opponents: z
      .array(named.extend({ affiliates: z.array(name).max(200).default([]) }))
      .max(10_000)
      .optional(),
    enterprise: z.object({ name: name.optional(), aliases: z.array(name).max(200).optional() }).optional(),
    respondBy: instant.optional(),
    budget: z.object({ amount: z.number().min(0), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
    feeModel: z.string().max(40).optional(),
    text: z.string().max(20_000, 'the description is longer than 20,000 characters: shorten it').optional(),
    asOf: instant.optional(),
    limit: z.number().int().min(1).max(100).default(10),
    rotation: z.boolean().default(true),
    pool: z.enum(['listed', 'public_record']).default('listed'),
  })
  .superRefine((request, context) => {
    if (request.respondBy && request.asOf && Date.parse(request.respondBy) < Date.parse(request.asOf)) {
      context.addIssue({
        code: 'custom',
        path: ['respondBy'],
        message:
          'respondBy lies before asOf: nobody can answer in the past; leave it out or give a later instant',
      })
    }
  })

const CODED = new Set(['jurisdictions', 'ipTypes', 'procedure', 'role', 'industry', 'languages', 'pool'])

const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value)

/** The letter case of a code makes no difference: the vocabulary's is lower case. */
function withLowerCodes(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const fields = Object.entries(input).map(([field, value]) => [
    field,
    !CODED.has(field) ? value : Array.isArray(value) ? value.map(lower) : lower(value),
  ])
  return Object.fromEntries(fields)
}

/**
 * The shape of a match request (the fixed interface). Only jurisdictions and IP types are required; several
 * mean "any of". Whether `respondBy` lies after `asOf` is checked here too: it needs no database.
 */
export const matchRequestSchema = z.preprocess(withLowerCodes, shape)

/** What callers write. */
export type MatchRequestInput = z.input<typeof shape>
/** What the rulebook reads: defaults filled in. */
export type MatchRequest = z.output<typeof matchRequestSchema>
