/** Situations in which most visitors arrive, in the order of their urgency. */
export const SITUATIONS = [
  'tradeFair',
  'ecommerce',
  'section337',
  'summons',
  'udrp',
  'squatting',
  'customs',
  'upc',
] as const
export type Situation = (typeof SITUATIONS)[number]

/** What each situation itself says about the dispute, and no more: the query that fills in the form. */
export const SITUATION_QUERIES: Record<Situation, Readonly<Record<string, string>>> = {
  tradeFair: { procedure: 'preliminary_injunction', role: 'respondent' },
  ecommerce: { procedure: 'ecommerce_platform', role: 'respondent' },
  section337: { jurisdiction: 'us', procedure: 'trade_investigation', role: 'respondent' },
  summons: { jurisdiction: 'us', procedure: 'litigation', role: 'respondent' },
  udrp: { ipType: 'domain_name', procedure: 'udrp', role: 'respondent' },
  squatting: { ipType: 'trademark', procedure: 'squatting', role: 'claimant' },
  customs: { procedure: 'customs', role: 'respondent' },
  upc: { jurisdiction: 'up', ipType: 'patent', procedure: 'litigation', role: 'respondent' },
}

/** The address of the form, filled in for a situation. */
export function situationHref(situation: Situation): string {
  return `/disputes/new?${new URLSearchParams(SITUATION_QUERIES[situation])}`
}
