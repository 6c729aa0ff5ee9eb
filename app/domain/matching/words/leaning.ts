import { IP_TYPES, type IpType } from '../../vocabulary/ip-types.ts'
import { PROCEDURES, type Procedure, type Role } from '../../vocabulary/procedures.ts'
import type { Feature, Span } from './leaning-features.ts'
import { learnedOf, type Scored, sharesOf } from './learned.ts'

/** Stands where a text settles none of the codes. */
export const NONE = '-'

/** What each field's model has an output for: of procedures and sides one at the most is right, of rights any. */
export const OUTPUTS = {
  procedure: [NONE, ...PROCEDURES],
  role: [NONE, 'claimant', 'respondent', 'neutral'],
  ipTypes: [...IP_TYPES],
} as const

/**
 * How much what the rules read weighs beside what was learned, in natural logarithms of odds. This and what follows was
 * found on texts that neither rules nor weights had seen (tests/eval/RESULTS.md).
 */
const SAID = { procedure: 2.5, role: 2 } as const
/** From which share on what the rules read stays, and from which on what they do not read is taken. */
const SURE = { said: 0.4, procedure: 0.6, role: 0.75 } as const
/** From which score on a right is taken where the rules read none. */
const TAKEN = 0.3

/** Of a field: what it is, and the words that speak for it most; no words where the rules said so already. */
export type Settled<C extends string> = { code: C; words: Span | null }

/** Weighs what rules read of a text against what a great many labelled texts taught: see `leaningsOf`. */
export type Leanings = {
  /** The procedure, or null where the two are sure of none. */
  procedure(said: Procedure | null): Settled<Procedure> | null
  role(said: Role | null): Settled<Role> | null
  /** Where the rules read no right. */
  ipTypes(): { code: IpType; words: Span }[]
}

/**
 * What the features of a text lean to: logistic regression on the labelled texts of tests/eval (`npm run learn`). A
 * text of which nothing is known leans to nothing.
 */
export function leaningsOf(features: readonly Feature[]): Leanings {
  return {
    procedure: (said) => settled<Procedure>('procedure', learnedOf('procedure').score(features), said),
    role: (said) => settled<Role>('role', learnedOf('role').score(features), said),
    ipTypes: () => {
      const scored = learnedOf('ipTypes').score(features)
      if (scored === null) return []
      return scored.scores.flatMap((score, i) =>
        score < TAKEN ? [] : [{ code: OUTPUTS.ipTypes[i]!, words: spanOf(scored.strongest(i)) }],
      )
    },
  }
}

function settled<C extends Procedure | Role>(
  field: 'procedure' | 'role',
  scored: Scored<Feature> | null,
  said: C | null,
): Settled<C> | null {
  if (scored === null) return said && { code: said, words: null }
  const codes: readonly string[] = OUTPUTS[field]
  const shares = sharesOf(scored.scores.map((score, i) => score + (codes[i] === said ? SAID[field] : 0)))
  const [best, second] = highest(shares)
  const code = codes[best] as C | typeof NONE
  if (code === NONE || shares[best]! < (code === said ? SURE.said : SURE[field])) return null
  return { code, words: code === said ? null : spanOf(scored.strongest(best, second)) }
}

const spanOf = ({ start, end }: Feature): Span => ({ start, end })

/** The indexes of the highest and of the second. */
function highest(shares: readonly number[]): [number, number] {
  const order = shares.map((_, i) => i).sort((a, b) => shares[b]! - shares[a]!)
  return [order[0]!, order[1]!]
}
