import type { Origin } from '../vocabulary/parties.ts'

const OF_ONE_SIDE = [
  'Contact',
  'Email',
  'Phone',
  'Insurer',
  'Cover',
  'CoverCurrency',
  'InsuredUntil',
] as const
/** A field that a side alone knows: whom its clients write to, and how it is insured. */
export type OwnTerm = `${Origin}${(typeof OF_ONE_SIDE)[number]}`

/** The fields that `side` alone knows of itself, and writes itself. */
export const ownTermsOf = (side: Origin): OwnTerm[] => OF_ONE_SIDE.map((name) => `${side}${name}` as const)
