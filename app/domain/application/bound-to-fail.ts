import { addMonths } from '../day.ts'
import { numberOf } from '../decimal.ts'
import type { PartyType } from '../vocabulary/parties.ts'
import type { Written } from './progress.ts'
import type { SectionCode } from './sections.ts'
import { languagesOf } from './typed.ts'
import { linesOf, one, type Values } from './values.ts'

/** Why a criterion cannot be met by what stands in an application. */
export const SHORTCOMINGS = [
  'founded_missing',
  'founded_short',
  'years_short',
  'matters_few',
  'matters_none',
  'languages',
  'people_few',
  'publications_none',
] as const
export type Shortcoming = {
  /** The criterion's code. */
  criterion: string
  section: SectionCode
  why: (typeof SHORTCOMINGS)[number]
}

const YEARS_FOUNDED = 3
const YEARS_OF_EXPERTS = 5
const YEARS_OF_MATTERS = 5
const MATTERS_OF_PROVIDERS = 3
const RESEARCHERS = 5

/**
 * The criteria of the first checklist that an application fails by what it says itself. It may be handed in all the
 * same: whoever examines decides.
 * @param codes of the criteria in force; others are not spoken of
 * @param today the Shanghai day
 */
export function shortcomingsOf(
  kind: PartyType,
  { form, claims }: Written,
  codes: readonly string[],
  today: string,
): Shortcoming[] {
  const of = (section: SectionCode): Values => form[section] ?? {}
  const since = addMonths(today, -12 * YEARS_OF_MATTERS)
  const recent = claims.filter(
    (claim) =>
      claim.kind === 'matter' && (one(claim.facts, 'closedOn') || one(claim.facts, 'filedOn')) >= since,
  ).length
  const found: Record<PartyType, (Shortcoming | null)[]> = {
    provider: [
      foundedTooLate(one(of('identity'), 'foundedOn'), today),
      recent < MATTERS_OF_PROVIDERS ? short('matters', 'matters', 'matters_few') : null,
      speaksNoOther(of('practice'), 'practice'),
    ],
    expert: [
      (numberOf(one(of('practice'), 'yearsInPractice')) ?? 0) < YEARS_OF_EXPERTS
        ? short('years', 'practice', 'years_short')
        : null,
      recent === 0 ? short('matters', 'matters', 'matters_none') : null,
      speaksNoOther(of('practice'), 'practice'),
    ],
    think_tank: [
      linesOf(of('research'), 'people').length < RESEARCHERS
        ? short('people', 'research', 'people_few')
        : null,
      linesOf(of('research'), 'publications').length === 0
        ? short('publications', 'research', 'publications_none')
        : null,
      speaksNoOther(of('research'), 'research'),
    ],
  }
  return found[kind].filter((one) => one !== null).filter(({ criterion }) => codes.includes(criterion))
}

const short = (criterion: string, section: SectionCode, why: Shortcoming['why']): Shortcoming => ({
  criterion,
  section,
  why,
})

function foundedTooLate(foundedOn: string, today: string): Shortcoming | null {
  if (foundedOn === '') return short('years', 'identity', 'founded_missing')
  return foundedOn > addMonths(today, -12 * YEARS_FOUNDED)
    ? short('years', 'identity', 'founded_short')
    : null
}

/** Somebody who works in Chinese alone has no foreign working language. */
function speaksNoOther(values: Values, section: SectionCode): Shortcoming | null {
  return languagesOf(values).some(({ code }) => code !== 'zh')
    ? null
    : short('languages', section, 'languages')
}
