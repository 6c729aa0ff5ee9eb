import { DEFAULT_ZONE, earliestZone, wallClock } from '../domain/dispute/deadline.ts'
import { readWords } from '../domain/matching/words/read-words.ts'
import type { DisputeForm } from './dispute-form-values.ts'
import {
  digestOf,
  type Filled,
  namesAlready,
  readFilled,
  refused,
  STANDS,
  withoutFilled,
  writtenDeadlineOf,
} from './filled-from-words.server.ts'
import { COMMON_JURISDICTIONS, COMMON_LANGUAGES } from './form-options.ts'
import { FILLED_FIELDS, type FilledField, type Told } from './guesses.ts'

type PlaceName = (code: string) => string
type Item = { value: string; words: string }

/** A form filled in from somebody's own words, and what was filled and what was left. */
export type Prefilled = { form: DisputeForm; told: Told }

/** Of these a dispute has several: what words say is added. Everywhere else they fill only what is empty. */
const LISTS: ReadonlySet<FilledField> = new Set(['jurisdictions', 'ipTypes', 'languages', 'opponents'])

/** Without these the match is no match, nobody's conflict is checked, and whoever is too slow is listed. */
const NEEDED = ['jurisdictions', 'ipTypes', 'opponents', 'respondBy'] as const satisfies FilledField[]

/**
 * Fills what `form.words` settle into the form. Whatever somebody typed or chose stays; what an earlier reading put
 * there and nobody touched since is read anew; what somebody took out again is not put back. The words become the
 * description where there is none. Nothing is saved: the person confirms.
 * @param placeName what a jurisdiction is called in the reader's language
 */
export function prefillFromWords(form: DisputeForm, placeName: PlaceName, now: Date): Prefilled {
  const before = readFilled(form.filled)
  const base = withoutFilled(form, before)
  const said = saidIn(base, now)
  const filled: Filled = {}
  const told: Told = {
    read: Object.keys(said).some((field) => field !== 'description'),
    filled: [],
    kept: [],
    missing: [],
  }
  let next = base
  for (const field of FILLED_FIELDS) {
    const items = said[field] ?? []
    const out = refused(form, before, field)
    const wanted = items.filter(({ value }) => !holds(base, field, value))
    const added = wanted.filter(
      ({ value }) =>
        !out.some((one) => one.value === value) && (LISTS.has(field) || STANDS[field](base).length === 0),
    )
    next = put(next, field, added, form, placeName)
    if (added.length > 0) told.filled.push(field)
    if (added.length < wanted.length) told.kept.push(field)
    if (added.length + out.length > 0) filled[field] = [...out, ...added]
  }
  told.missing = NEEDED.filter((field) => STANDS[field](next).length === 0)
  return { form: { ...next, filled: Object.keys(filled).length > 0 ? JSON.stringify(filled) : '' }, told }
}

function holds(form: DisputeForm, field: FilledField, value: string): boolean {
  return field === 'opponents' ? namesAlready(form.opponents, value) : STANDS[field](form).includes(value)
}

/** What the words say, as it would stand in the form. */
function saidIn(form: DisputeForm, now: Date): Partial<Record<FilledField, Item[]>> {
  const { because, request } = readWords(form.words, now)
  const zone =
    form.respondZone === DEFAULT_ZONE ? earliestZone(request.jurisdictions ?? []) : form.respondZone
  const said: Partial<Record<FilledField, Item[]>> = {}
  for (const { field, code, words } of because) {
    if (field === 'languages' && !isOneOf(COMMON_LANGUAGES, code)) continue
    const value = field === 'respondBy' ? writtenDeadlineOf(deadlineOf(code, zone)) : code
    said[field] = [...(said[field] ?? []), { value, words }]
  }
  if (form.words.trim() !== '') said.description = [{ value: digestOf(form.words), words: '' }]
  return said
}

function deadlineOf(instant: string, respondZone: string) {
  const { day, time } = wallClock(respondZone, new Date(instant))
  return { respondDate: day, respondTime: time, respondZone }
}

function put(
  form: DisputeForm,
  field: FilledField,
  items: readonly Item[],
  { words }: DisputeForm,
  placeName: PlaceName,
): DisputeForm {
  const values = items.map(({ value }) => value)
  const [first] = values
  if (first === undefined) return form
  switch (field) {
    case 'jurisdictions':
      return {
        ...form,
        jurisdictions: [
          ...form.jurisdictions,
          ...values.filter((code) => isOneOf(COMMON_JURISDICTIONS, code)),
        ],
        otherJurisdictions: withOthers(form.otherJurisdictions, values, placeName),
      }
    case 'ipTypes':
    case 'languages':
      return { ...form, [field]: [...form[field], ...values] }
    case 'opponents':
      return { ...form, opponents: [form.opponents.trimEnd(), ...values].filter(Boolean).join('\n') }
    case 'respondBy': {
      const [respondDate = '', respondTime = '', respondZone = form.respondZone] = first.split(' ')
      return { ...form, respondDate, respondTime, respondZone }
    }
    case 'description':
      return { ...form, description: words.trim() }
    default:
      return { ...form, [field]: first }
  }
}

const isOneOf = (codes: readonly string[], code: string) => codes.includes(code)

/** Places without a box of their own go by name into the field for further ones. */
function withOthers(typed: string, codes: readonly string[], placeName: PlaceName): string {
  const others = codes.filter((code) => !isOneOf(COMMON_JURISDICTIONS, code)).map(placeName)
  return [typed.trim(), ...others].filter(Boolean).join('、')
}
