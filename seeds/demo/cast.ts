import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { INDUSTRIES } from '../../app/domain/vocabulary/industries.ts'
import { IP_TYPES } from '../../app/domain/vocabulary/ip-types.ts'
import { isJurisdiction } from '../../app/domain/vocabulary/jurisdictions.ts'
import { PROCEDURES } from '../../app/domain/vocabulary/procedures.ts'
import { TIERS } from './tiers.ts'

/**
 * The cast: who is in the demonstration, written by hand in `cast/*.txt`, one a line, columns parted by ` | `
 * and named in the first line. All are invented. What they have done is drawn by `matters.ts`.
 */

const words = z.string().transform((text) => text.split(' '))
const jurisdiction = z.string().refine(isJurisdiction, 'is not a jurisdiction')
const industries = words.pipe(z.array(z.enum(INDUSTRIES)).min(1))

const place = z.object({
  jurisdiction,
  ipType: z.enum(IP_TYPES),
  procedures: z.array(z.enum(PROCEDURES)).min(1),
})
export type Focus = z.output<typeof place>

/** `de patent: litigation trade_fair; up patent: litigation`, strongest first. */
const focus = z
  .string()
  .transform((text) =>
    text.split('; ').map((part) => {
      const [where = '', procedures = ''] = part.split(': ')
      const [jurisdiction, ipType] = where.split(' ')
      return { jurisdiction, ipType, procedures: procedures.split(' ') }
    }),
  )
  .pipe(z.array(place).min(1))

const LEVEL = { '=': 'native', '+': 'fluent', '-': 'basic' } as const

/** `de= en+ zh`: a mark says the level, none is working. */
const languages = words.pipe(
  z.array(
    z.string().transform((text) => ({
      code: text.slice(0, 2),
      level: LEVEL[text[2] as keyof typeof LEVEL] ?? ('working' as const),
    })),
  ),
)

const bio = { bioZh: z.string().min(1), bioEn: z.string().min(1) }
const names = { zh: z.string().min(1), en: z.string().min(1) }
const base = {
  tier: z.enum(TIERS),
  country: z.string().length(2),
  city: z.string(),
  ...names,
  focus,
  languages,
  industries,
  ...bio,
}

const provider = z.object({ ...base, kind: z.string(), founded: z.string().regex(/^\d{4}$/) })
const expert = z.object({ ...base, unit: z.string(), title: z.string(), categories: words })
const thinkTank = z.object({
  ...names,
  unit: z.string(),
  city: z.string(),
  jurisdictions: words.pipe(z.array(jurisdiction)),
  ipTypes: words.pipe(z.array(z.enum(IP_TYPES))),
  languages,
  industries,
  ...bio,
})
const enterprise = z.object({
  ...names,
  organisationCode: z.string().length(8),
  area: z.string().length(6),
  district: z.string(),
  industry: z.enum(INDUSTRIES),
  languages: words,
})

export type CastProvider = z.output<typeof provider>
export type CastExpert = z.output<typeof expert>
export type CastMember = CastProvider | CastExpert

function readCast<T>(file: string, schema: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(`cast/${file}`, import.meta.url), 'utf8')
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const columns = header.split(' | ')
  return lines.map((line) => {
    const values = line.split(' | ')
    return schema.parse(Object.fromEntries(columns.map((column, i) => [column, values[i]])))
  })
}

/** The cast of each file, in the order of its lines, which gives the references their numbers. */
export const readDomesticProviders = () => readCast('domestic-providers.txt', provider)
export const readOverseasProviders = () => readCast('overseas-providers.txt', provider)
export const readExperts = () => readCast('experts.txt', expert)
export const readThinkTanks = () => readCast('think-tanks.txt', thinkTank)
export const readEnterprises = () => readCast('enterprises.txt', enterprise)
