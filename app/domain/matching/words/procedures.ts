import type { Procedure } from '../../vocabulary/procedures.ts'
import { isFeared, isNegated, isOver } from './clause.ts'
import type { Folded } from './folded.ts'
import { DOMAIN } from './procedure-contexts.ts'
import { CUES } from './procedure-cues.ts'
import type { ProcedureCue } from './procedure-cues-registered.ts'
import { FALLBACKS } from './procedure-fallbacks.ts'
import { FILING, PREPARING, STIRRED } from './procedure-preparing.ts'

export type FoundProcedure = {
  procedure: Procedure
  start: number
  end: number
  feared: boolean
  over: boolean
  words: string
}

/**
 * Every procedure that the text tells of, each at its first words, the most decisive first.
 * @param mayBe whether what was found can be one, by what else the text says
 */
export function findProcedures(folded: Folded, mayBe: (one: FoundProcedure) => boolean): FoundProcedure[] {
  const found = foundBy(CUES, folded).filter(mayBe)
  return found.length > 0 ? found : foundBy(FALLBACKS, folded).filter(mayBe)
}

function foundBy(cues: readonly ProcedureCue[], folded: Folded): FoundProcedure[] {
  return cues.flatMap(({ procedure, pattern, needs }) => {
    if (needs && !needs.test(folded.lower)) return []
    if (procedure === 'udrp' && !DOMAIN.test(folded.lower)) return []
    const found: FoundProcedure[] = []
    for (const match of folded.lower.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!isNegated(folded, start, end)) {
        found.push({
          procedure,
          start,
          end,
          feared: isFeared(folded, start, end),
          over: isOver(folded, start, end),
          words: match[0],
        })
      }
    }
    return found
  })
}

/** Procedures that a person prepares against, as long as nothing has happened. */
const PREPARED: ReadonlySet<Procedure> = new Set([
  'trade_fair',
  'customs',
  'litigation',
  'ecommerce_platform',
  'preliminary_injunction',
  'trade_investigation',
])

/**
 * The one that decides: the first that has happened. What is only feared does not count, and where a text is
 * about prevention and nothing has happened to anybody, prevention it is.
 * @param happened whether the text says that something was done to or by the enterprise
 */
export function decisiveProcedure(
  found: readonly FoundProcedure[],
  happened: boolean,
): FoundProcedure | null {
  const now = found.filter((one) => !one.feared && !one.over)
  const real = now.length > 0 ? now : found.filter((one) => !one.feared)
  const preventive = found.find((one) => one.procedure === 'compliance')
  const first = real[0]
  if (preventive && (!first || (!happened && PREPARED.has(first.procedure)))) return preventive
  if (first) return first
  return found.find((one) => one.procedure !== 'litigation') ?? null
}

/**
 * A wish to file or register something, where nothing has happened yet and no procedure is named: preparation. Null
 * where the text wishes for no such thing.
 */
export function filingWished(folded: Folded): FoundProcedure | null {
  const patterns = STIRRED.test(folded.lower) ? [FILING] : [FILING, PREPARING]
  const matches = patterns.flatMap((pattern) => [...folded.lower.matchAll(pattern)])
  for (const { 0: words, index: start } of matches) {
    const end = start + words.length
    if (!isNegated(folded, start, end))
      return { procedure: 'compliance', start, end, feared: false, over: false, words }
  }
  return null
}
