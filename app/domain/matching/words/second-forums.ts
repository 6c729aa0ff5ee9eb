import { clauseAfter, clauseBefore } from './clause.ts'
import type { Folded } from './folded.ts'
import type { Found } from './places.ts'
import { isWithin } from './regions.ts'

const DIVISION_AFTER =
  /^(?:地方|地区|区域|中央)?(?:分院|分庭|分部|法庭)|^(?:(?:,| or| and|,? or| ?\/) ?[a-zà-ÿ]+){0,3}\s*(?:(?:local|central|regional|nordic)?\s*(?:division|section|seat)|[lcr]d(?![a-z]))/
const DIVISION_BEFORE =
  /(?:local|regional) division,? (?:in |of )?$|central division,? (?:in |of )?$|unified patent court in $|分院\(?$|分庭\(?$|(?:upc|统一专利法院)[ (（]*(?:的|in )?$/

/** A European patent by itself, without the office that grants it. */
const OF_PATENTS = /^(?:ep|european|欧洲的?)\s?(?:发明)?(?:专利|patents?)$/
/** The same as those write who are sued on it in a country. */
const EP_PATENTS = /^(?:ep ?(?:patents?|专利)|european patents?)$/
/** What of a European patent is fought over in one country: `欧洲专利丹麦部分`. */
const NATIONAL_PART =
  /欧洲专利[^,。;]{0,8}部分|\bpart of (?:the |an? |our |their |its |his )?european patent|\bvalidated\b|\b(?:[a-z]+(?:an|ish|ch|ese|ss|k)) part\b|\(de\) patent|\bep patent is in force in\b|在[^,。;]{1,8}生效的欧洲专利/

/** The granting office itself is asked, or its procedure is meant. */
const GRANTING_OFFICE =
  /(?<![a-z])epo(?![a-z])|欧洲专利局|欧专局|european patent office|oppos(?!ition (?:brief|papers|to the (?:injunction|motion)))|einspruch|异议|\bbefore grant\b/

/** What names no forum beside the one that has the case: who granted a right, and where a common court sits. */
export function withoutSecondForums(folded: Folded, found: Found[]): Found[] {
  if (found.length > 1 && NATIONAL_PART.test(folded.lower))
    return found.filter((one) => !isGrantedRight(folded, one, OF_PATENTS))
  const organisations = new Set(found.map(({ code }) => code))
  const forums = COURT.test(folded.lower)
    ? found
    : found.filter(
        ({ code, start, end }) =>
          !isWithin(
            organisations,
            code,
            folded.lower.slice(start, end),
            folded.lower.slice(Math.max(0, start - 30), start),
          ),
      )
  if (forums.some(({ code }) => code === 'up')) return forums.filter((one) => !isOfCommonCourt(folded, one))
  const inCourt = COURT.test(folded.lower) && !GRANTING_OFFICE.test(folded.lower)
  const national = forums.filter((one) => !isGrantedRight(folded, one, EP_PATENTS))
  return inCourt && national.length > 0 ? national : forums
}

/** True for the words of a European patent, which name no office. */
const isGrantedRight = (folded: Folded, { code, start, end }: Found, words: RegExp): boolean =>
  code === 'ep' && words.test(folded.lower.slice(start, end))

const COURT = /法院|法庭|起诉|\bcourt|landgericht|\bsued?\b|lawsuit/

/** Beside the Unified Patent Court: the city of a division, the seat of its court of appeal, who granted its patents. */
function isOfCommonCourt(folded: Folded, { code, start, end }: Found): boolean {
  if (code === 'up') return false
  if (code === 'ep')
    return (
      OF_PATENTS.test(folded.lower.slice(start, end)) || /unitary effect|统一效力|单一效力/.test(folded.lower)
    )
  if (code === 'lu' && /上诉|appeal/.test(folded.lower)) return true
  return DIVISION_AFTER.test(clauseAfter(folded, end)) || DIVISION_BEFORE.test(clauseBefore(folded, start))
}
