import { z } from 'zod'
import { LISTS } from '../../directory/lists.ts'
import { Problem } from '../../domain/errors.ts'
import { INDUSTRIES } from '../../domain/vocabulary/industries.ts'
import { IP_TYPES } from '../../domain/vocabulary/ip-types.ts'
import { isJurisdiction } from '../../domain/vocabulary/jurisdictions.ts'
import { LANGUAGE_CODE } from '../../domain/vocabulary/languages.ts'

/** A filter of the address may be repeated ("any of") or left empty ("any"). */
const anyOf = <T extends z.ZodType<string>>(code: T) => z.array(code).max(50)

/** What may stand after the question mark of `/api/v1/directory/…`. */
export const directoryParameters = z.object({
  q: z.string().max(200, 'search for at most 200 characters').describe('words to search for').optional(),
  jurisdiction: anyOf(
    z.string().refine(isJurisdiction, {
      error: (issue) => `"${String(issue.input)}" is not a jurisdiction of the vocabulary`,
    }),
  ).optional(),
  ipType: anyOf(z.enum(IP_TYPES)).optional(),
  industry: anyOf(z.enum(INDUSTRIES)).optional(),
  language: anyOf(z.string().regex(LANGUAGE_CODE, 'a language is an ISO 639-1 code like "zh"')).optional(),
  page: z.coerce.number('a page is a number from 1').int().min(1).max(10_000).describe('from 1').optional(),
})
export type DirectoryParameters = z.output<typeof directoryParameters>

const REPEATABLE = ['jurisdiction', 'ipType', 'industry', 'language'] as const

/**
 * Reads the address of a directory request.
 * @throws Problem `invalid_input` naming the parameter that holds no code of the vocabulary
 */
export function readDirectoryParameters(search: URLSearchParams): DirectoryParameters {
  const given = (name: string) => search.getAll(name).filter((value) => value !== '')
  const one = (name: string) => given(name)[0]
  const lists = REPEATABLE.map((name) => [name, given(name)] as const).filter(
    ([, values]) => values.length > 0,
  )
  const parsed = directoryParameters.safeParse({
    q: one('q'),
    page: one('page'),
    ...Object.fromEntries(lists),
  })
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
  throw new Problem('invalid_input', fields.map((f) => `${f.field}: ${f.message}`).join('; '), fields)
}

const text = z.string().nullable()
const codes = z.array(z.string())

const publicParty = z.object({
  ref: z.string(),
  type: z.enum(['expert', 'provider', 'think_tank']),
  nameZh: text,
  nameEn: text,
  origin: z.enum(['domestic', 'overseas']).nullable(),
  kind: text,
  country: text,
  city: text,
  unit: text,
  title: text,
  categories: codes,
  languages: z.array(z.object({ code: z.string(), level: text })),
  industries: codes,
  jurisdictions: codes.describe('what a think tank declares; others are known by their evidence'),
  ipTypes: codes,
  responseHours: z.number().nullable(),
  termEnd: text,
  removalNotified: z.boolean().describe('true when the centre has announced its removal'),
  evidence: z
    .object({
      places: z.array(z.object({ jurisdiction: z.string(), ipType: z.string(), matters: z.number() })),
      trust: z.record(z.string(), z.number()).describe('matters by level of verification'),
    })
    .nullable(),
})

const side = z.object({ ref: z.string(), nameZh: text, nameEn: text, kind: text, country: text, city: text })

const publicPairing = z.object({
  ref: z.string(),
  domestic: side,
  overseas: side,
  jurisdictions: codes,
  ipTypes: codes,
  procedures: codes,
  languages: codes,
  validFrom: text,
  validTo: text,
  jointMatters: z.number(),
})

/**
 * The answer of a directory. Whatever is not named here is cut off when an answer is parsed by it: a column that
 * somebody adds to a query does not become public by accident.
 */
export const directoryAnswer = z.object({
  directory: z.enum(LISTS),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  degraded: z.boolean().describe('true when the database answered alone'),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.number().int() }))),
  results: z.array(z.union([publicParty, publicPairing])),
})
