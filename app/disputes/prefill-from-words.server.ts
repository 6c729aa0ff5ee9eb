import { wallClock } from '../domain/dispute/deadline.ts'
import { DESCRIPTION_LIMIT } from '../domain/dispute/limits.ts'
import { writeOpponents } from '../domain/dispute/opponents.ts'
import { readWords } from '../domain/matching/words/read-words.ts'
import type { DisputeForm } from './dispute-form-values.ts'
import { COMMON_JURISDICTIONS, COMMON_LANGUAGES } from './form-options.ts'
import type { Guesses } from './from-words.tsx'

type PlaceName = (code: string) => string

/** A form filled in from somebody's own words, and the words behind each guess. */
export type Prefilled = { form: DisputeForm; guesses: Guesses }

/**
 * Fills what the words settle into `form`; everything else stays as it was, and the words become the
 * description. Nothing is saved: the person confirms.
 * @param placeName what a jurisdiction is called in the reader's language
 */
export function prefillFromWords(
  words: string,
  form: DisputeForm,
  placeName: PlaceName,
  now: Date,
): Prefilled {
  const text = words.trim().slice(0, DESCRIPTION_LIMIT)
  const { request, because } = readWords(text, now)
  const places = request.jurisdictions ?? []
  const languages = (request.languages ?? []).filter((code) => isOneOf(COMMON_LANGUAGES, code))
  const guesses: Guesses = {}
  for (const { field, words: said } of because) {
    if (field === 'languages' && languages.length === 0) continue
    const known = guesses[field] ?? []
    if (!known.includes(said)) guesses[field] = [...known, said]
  }
  return {
    form: {
      ...form,
      jurisdictions: places.filter((code) => isOneOf(COMMON_JURISDICTIONS, code)),
      otherJurisdictions: namesOfOthers(places, placeName),
      ipTypes: request.ipTypes ?? [],
      procedure: request.procedure ?? '',
      role: request.role ?? '',
      industry: request.industry ?? form.industry,
      languages: languages.length > 0 ? languages : form.languages,
      opponents: writeOpponents(request.opponents ?? []),
      ...deadline(request.respondBy, form.respondZone),
      description: text,
    },
    guesses,
  }
}

const isOneOf = (codes: readonly string[], code: string) => codes.includes(code)

/** Places without a box of their own go by name into the field for further ones. */
function namesOfOthers(places: readonly string[], placeName: PlaceName): string {
  const others = places.filter((code) => !isOneOf(COMMON_JURISDICTIONS, code))
  return others.map(placeName).join('、')
}

function deadline(respondBy: string | undefined, zone: string) {
  if (respondBy === undefined) return { respondDate: '', respondTime: '' }
  const { day, time } = wallClock(zone, new Date(respondBy))
  return { respondDate: day, respondTime: time }
}
