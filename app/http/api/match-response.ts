import { z } from 'zod'
import { FIT_PARTS } from '../../domain/matching/policy-version.ts'
import { CONSTRAINTS, FACTORS, type MatchResponse, SECTIONS } from '../../domain/matching/response.ts'

const reason = z.object({
  factor: z.enum(FACTORS),
  text: z.string().describe('the sentence in Chinese'),
  textEn: z.string().describe('the sentence in English'),
  evidence: z.array(z.string()).describe('refs of the matters, or the values, that it rests on'),
})

const fit = z
  .object({
    step: z.number().int().describe('orders within a band; equal steps take turns'),
    parts: z.partialRecord(z.enum(FIT_PARTS), z.number()).describe('each part asked about, 0 to 1'),
  })
  .describe('how well it fits this request')

const candidate = z.object({
  ref: z.string(),
  name: z.string(),
  band: z.number().int().nullable().describe('0 to 5; null for think tanks'),
  strength: z.number().nullable().describe('orders within a band; null for think tanks'),
  fit,
  reasons: z.array(reason),
  newcomer: z.boolean(),
  granted: z.boolean().exactOptional().describe('stands where a place was kept for a newcomer'),
})

const side = z.object({ ref: z.string(), name: z.string(), band: z.number().int(), strength: z.number() })

const pairing = z.object({
  ref: z.string().nullable().describe('null where no agreement exists yet'),
  agreement: z.enum(['active', 'proposed']),
  domestic: side,
  overseas: side,
  band: z.number().int(),
  strength: z.number(),
  fit: fit.nullable().describe('null for a pair that is only proposed'),
  sharedLanguage: z.boolean(),
  jointMatters: z.number().int(),
  reasons: z.array(reason),
  newcomer: z.boolean(),
  granted: z.boolean().exactOptional().describe('stands where a place was kept for a newcomer'),
})

const emptySection = z.object({
  constraint: z.enum(['competence', 'listed', 'agreement', ...CONSTRAINTS]),
  without: z.number().int().describe('how many there would be without this constraint'),
})

/** The answer to a match request, as programs of the centre see it. Describes the rulebook's own type. */
export const matchResponseSchema = z.object({
  run: z.string().exactOptional().describe('id of the recorded run'),
  policyVersion: z.string(),
  asOf: z.string(),
  degraded: z.boolean().describe('true when the database answered alone'),
  experts: z.array(candidate),
  domestic: z.array(candidate),
  overseas: z.array(candidate),
  pairings: z.array(pairing),
  thinkTanks: z.array(candidate),
  excluded: z.object(
    Object.fromEntries(CONSTRAINTS.map((constraint) => [constraint, z.number().int()])) as Record<
      (typeof CONSTRAINTS)[number],
      z.ZodNumber
    >,
  ),
  empty: z.partialRecord(z.enum(SECTIONS), emptySection).describe('names empty sections only'),
  warnings: z
    .array(z.string())
    .exactOptional()
    .describe('fields of the request that are not known and were ignored; absent when there are none'),
}) satisfies z.ZodType<MatchResponse>
