import { z } from 'zod'
import { LISTS } from '../../directory/lists.ts'
import { Problem } from '../../domain/errors.ts'
import * as record from '../../domain/record.ts'
import { INDUSTRIES } from '../../domain/vocabulary/industries.ts'

/** A filter of the address may be repeated ("any of") or left empty ("any"). */
const anyOf = <T extends z.ZodType<string>>(code: T) => z.array(code).max(50, 'may be given at most 50 times')

const PAGE = 'must be a whole number from 1 to 10000'

/** What may stand after the question mark of `/api/v1/directory/…`. */
export const directoryParameters = z.object({
  q: z.string().max(200, 'is longer than 200 characters').describe('words to search for').optional(),
  jurisdiction: anyOf(record.jurisdiction).optional(),
  ipType: anyOf(record.ipType).optional(),
  industry: anyOf(record.code(INDUSTRIES, 'an industry')).optional(),
  language: anyOf(record.knownLanguage).optional(),
  page: z.coerce.number(PAGE).int(PAGE).min(1, PAGE).max(10_000, PAGE).describe('from 1').optional(),
})
export type DirectoryParameters = z.output<typeof directoryParameters>

const REPEATABLE = ['jurisdiction', 'ipType', 'industry', 'language'] as const

/**
 * Reads the address of a directory request. Spaces around a value and the letter case of a code make no difference.
 * @throws Problem `invalid_input` naming the parameter that holds no code of the vocabulary
 */
export function readDirectoryParameters(search: URLSearchParams): DirectoryParameters {
  const given = (name: string) =>
    search
      .getAll(name)
      .map((value) => value.trim())
      .filter((value) => value !== '')
  const one = (name: string) => given(name)[0]
  const lists = REPEATABLE.map(
    (name) => [name, given(name).map((code) => code.toLowerCase())] as const,
  ).filter(([, values]) => values.length > 0)
  const parsed = directoryParameters.safeParse({
    q: one('q'),
    page: one('page'),
    ...Object.fromEntries(lists),
  })
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
  throw new Problem('invalid_input', fields.map((f) => `${f.field} ${f.message}`).join('; '), fields)
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
