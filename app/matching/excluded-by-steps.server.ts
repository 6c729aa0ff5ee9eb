import { and, atMost, EVERYTHING, type Filter, or } from '../../search/filter.server.ts'
import { BARS, type Bar } from '../domain/matching/document-facts.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { CONSTRAINTS, type Constraint } from '../domain/matching/response.ts'
import type { Counting, CountResult } from './counting.server.ts'
import {
  barredFilter,
  clearFilter,
  languageFilter,
  onFileFilter,
  openFilter,
  PARTIES,
} from './filters.server.ts'

/**
 * For each constraint that excludes anybody at all for a request, who is left after it and those before it. What
 * `barred` says is party-wide but for admissions and pauses, and it names the first of what bars: whoever passes one
 * step at a place and the next only elsewhere is counted at the next.
 */
function steps(
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): { constraint: Constraint; left: Filter }[] {
  const { hoursLeft } = question
  const only: Record<Constraint, Filter> = {
    term: EVERYTHING,
    conflict: clearFilter(PARTIES, conflicted),
    admission: onFileFilter(PARTIES, question, policy),
    capacity: EVERYTHING,
    language: languageFilter(PARTIES, question),
    deadline: hoursLeft === null ? EVERYTHING : atMost('responseHours', hoursLeft),
  }
  const open = openFilter(PARTIES, question)
  const openOrBarredBy = (...bars: Bar[]) => or(open, barredFilter(bars, question))
  const competent: Record<Constraint, Filter> = {
    term: openOrBarredBy('admission', 'capacity'),
    conflict: openOrBarredBy('admission', 'capacity'),
    admission: openOrBarredBy('capacity'),
    capacity: open,
    language: open,
    deadline: open,
  }
  const always: readonly Constraint[] = ['term', 'admission', 'capacity']
  return CONSTRAINTS.filter((c) => always.includes(c) || only[c] !== EVERYTHING).map((constraint) => ({
    constraint,
    left: and(
      competent[constraint],
      ...CONSTRAINTS.slice(0, CONSTRAINTS.indexOf(constraint) + 1).map((c) => only[c]),
    ),
  }))
}

const total = (result: CountResult | undefined) => result?.totalHits ?? 0

/**
 * How many are competent, and how many of them are left after each constraint. A party has a document at each of
 * several places, and is counted once.
 */
export const countBySteps: Counting = {
  queries(indexUid, question, conflicted, policy) {
    const filters = steps(question, conflicted, policy).map((step) => step.left)
    return [or(openFilter(PARTIES, question), barredFilter(BARS, question)), ...filters].map((filter) => ({
      indexUid,
      filter,
      attributesToRetrieve: ['subject'],
      distinct: 'subject',
      page: 1,
      hitsPerPage: 0,
    }))
  },

  excluded(counts, question, conflicted, policy) {
    const excluded = Object.fromEntries(CONSTRAINTS.map((c) => [c, 0])) as Record<Constraint, number>
    for (const [i, { constraint }] of steps(question, conflicted, policy).entries()) {
      excluded[constraint] = total(counts[i]) - total(counts[i + 1])
    }
    return excluded
  },
}
