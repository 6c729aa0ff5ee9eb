/** The routes a dispute can take. `squatting` is 商标抢注, `compliance` is preventive work. */
export const PROCEDURES = [
  'litigation',
  'preliminary_injunction',
  'trade_investigation',
  'customs',
  'trade_fair',
  'ecommerce_platform',
  'opposition',
  'invalidation',
  'squatting',
  'udrp',
  'ownership',
  'licensing',
  'arbitration',
  'mediation',
  'criminal',
  'compliance',
] as const
export type Procedure = (typeof PROCEDURES)[number]

/** The side a party acted on in a matter. */
export const ROLES = ['claimant', 'respondent', 'neutral', 'adviser'] as const
export type Role = (typeof ROLES)[number]
