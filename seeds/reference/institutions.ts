import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isDay } from '../../app/domain/day.ts'
import { IP_TYPES } from '../../app/domain/vocabulary/ip-types.ts'
import { COUNTRIES } from '../../app/domain/vocabulary/jurisdictions.ts'

/** A real arbitration or mediation body that takes IP disputes: a public fact with its source and date. */
const institution = z.strictObject({
  code: z.string().regex(/^[a-z][a-z_]*$/),
  zh: z.string().min(1),
  en: z.string().min(1),
  seat: z.string().refine((code) => COUNTRIES.includes(code), 'is not a country of the vocabulary'),
  city: z.string().min(1),
  takes: z.array(z.enum(['arbitration', 'mediation', 'udrp'])).min(1),
  ipTypes: z.array(z.enum(IP_TYPES)).min(1),
  note: z.string(),
  /** The public page or text by name. Addresses move; names are found. */
  source: z.string().min(1),
  asOf: z.string().refine(isDay, 'is not a day'),
})
export type Institution = z.output<typeof institution>

/**
 * The institutions of `institutions.jsonl`, in its order.
 * @throws ZodError when a line does not have the shape; Error when two lines share a code.
 */
export function loadInstitutions(): Institution[] {
  const text = readFileSync(new URL('institutions.jsonl', import.meta.url), 'utf8')
  const institutions = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => institution.parse(JSON.parse(line)))
  const codes = new Set(institutions.map((one) => one.code))
  if (codes.size !== institutions.length) throw new Error('institutions.jsonl names one code twice')
  return institutions
}
