import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DEFAULT_ZONE, earliestZone } from '../domain/dispute/deadline.ts'
import { nameKey } from '../domain/name.ts'
import type { DisputeForm } from './dispute-form-values.ts'
import { FILLED_FIELDS, type FilledField, type Guesses } from './guesses.ts'
import { readJurisdictions } from './jurisdiction-names.server.ts'

/** One thing that words settled: a code, a line or a time as it was put into the form, and the words behind it. */
const item = z.object({ value: z.string(), words: z.string() })
const filledSchema = z.partialRecord(z.enum(FILLED_FIELDS), z.array(item).max(100))

/** What readings of somebody's words put into the form, field by field. */
export type Filled = z.output<typeof filledSchema>

/** Reads what a form carries along of earlier readings; nothing where that is unreadable. */
export function readFilled(carried: string): Filled {
  try {
    return filledSchema.parse(JSON.parse(carried))
  } catch {
    return {}
  }
}

/** A description stands for itself by its digest: it would weigh as much as the rest of the form together. */
export const digestOf = (text: string) => createHash('sha256').update(plain(text)).digest('base64url')
/** Browsers send the ends of lines in two ways. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()

/** A deadline as the form shows it, on its own clock. */
export const writtenDeadlineOf = (form: Pick<DisputeForm, 'respondDate' | 'respondTime' | 'respondZone'>) =>
  `${form.respondDate} ${form.respondTime} ${form.respondZone}`

const one = (value: string) => (value === '' ? [] : [value])
export const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What stands in each field that words may fill. */
export const STANDS: Record<FilledField, (form: DisputeForm) => string[]> = {
  jurisdictions: (form) => [...form.jurisdictions, ...readJurisdictions(form.otherJurisdictions).codes],
  ipTypes: (form) => form.ipTypes,
  procedure: (form) => one(form.procedure),
  role: (form) => one(form.role),
  industry: (form) => one(form.industry),
  languages: (form) => form.languages,
  opponents: (form) => linesOf(form.opponents),
  respondBy: (form) => (form.respondDate || form.respondTime ? [writtenDeadlineOf(form)] : []),
  servedOn: (form) => one(form.servedOn),
  docket: (form) => one(form.docket),
  forum: (form) => one(form.forum),
  description: (form) => (plain(form.description) === '' ? [] : [digestOf(form.description)]),
}

/** The form without what earlier readings put there and nobody has touched since. */
export function withoutFilled(form: DisputeForm, filled: Filled): DisputeForm {
  const gone = (field: FilledField) => new Set(standing(form, filled, field).map(({ value }) => value))
  const unless = (field: FilledField, value: string) => (gone(field).size > 0 ? '' : value)
  const places = gone('jurisdictions')
  const lines = gone('opponents')
  return {
    ...form,
    jurisdictions: form.jurisdictions.filter((code) => !places.has(code)),
    otherJurisdictions: withoutPlaces(form.otherJurisdictions, places),
    ipTypes: form.ipTypes.filter((code) => !gone('ipTypes').has(code)),
    languages: form.languages.filter((code) => !gone('languages').has(code)),
    procedure: unless('procedure', form.procedure),
    role: unless('role', form.role),
    industry: unless('industry', form.industry),
    opponents:
      lines.size === 0
        ? form.opponents
        : linesOf(form.opponents)
            .filter((line) => !lines.has(line))
            .join('\n'),
    respondDate: unless('respondBy', form.respondDate),
    respondTime: unless('respondBy', form.respondTime),
    respondZone: zoneWasFilled(form, filled) ? DEFAULT_ZONE : form.respondZone,
    servedOn: unless('servedOn', form.servedOn),
    docket: unless('docket', form.docket),
    forum: unless('forum', form.forum),
    description: unless('description', form.description),
  }
}

/** True when the zone came with a deadline that still stands, from the places of the same words. */
function zoneWasFilled(form: DisputeForm, filled: Filled): boolean {
  const places = filled.jurisdictions?.map(({ value }) => value) ?? []
  return standing(form, filled, 'respondBy').length > 0 && form.respondZone === earliestZone(places)
}

function withoutPlaces(text: string, codes: ReadonlySet<string>): string {
  if (codes.size === 0 || text === '') return text
  const kept = text.split(/[、;；\n]/).filter((part) => {
    const read = readJurisdictions(part)
    return read.unknown.length > 0 || !read.codes.every((code) => codes.has(code))
  })
  return kept.join('、')
}

/** What of a field's filling still stands in the form as it was put there. */
export function standing(form: DisputeForm, filled: Filled, field: FilledField) {
  const now = STANDS[field](form)
  return (filled[field] ?? []).filter(({ value }) => now.includes(value))
}

/** What somebody has taken out again, or changed: no reading puts it back. */
export function refused(form: DisputeForm, filled: Filled, field: FilledField) {
  const now = STANDS[field](form)
  return (filled[field] ?? []).filter(({ value }) => !now.includes(value))
}

/** True when a name is known already, as somebody's own name or another one. */
export function namesAlready(opponents: string, name: string): boolean {
  const keys = linesOf(opponents).flatMap((line) => line.split(/[;；|｜]/).map((part) => nameKey(part)))
  return keys.includes(nameKey(name))
}

/** For each field: the words behind what stands there because of them. */
export function guessesIn(form: DisputeForm): Guesses {
  const filled = readFilled(form.filled)
  const fields = FILLED_FIELDS.filter((field) => field !== 'description')
  return Object.fromEntries(
    fields
      .map((field) => [field, standing(form, filled, field)] as const)
      .filter(([, items]) => items.length > 0),
  )
}
