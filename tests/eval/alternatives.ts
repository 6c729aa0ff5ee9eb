import { POLICY, type Policy } from '../../app/domain/matching/policy-version.ts'

/** Another way of weighing the same evidence, and what it would mean. */
export type Alternative = {
  name: string
  policy: Policy
  /** What of the records is left out, where the difference is in what is read. */
  without?: 'closedOn'
}

const YEAR = 365.25
const changed = (name: string, change: Partial<Policy>, without?: 'closedOn'): Alternative => ({
  name,
  policy: { ...POLICY, ...change, version: `${POLICY.version}+${name}` },
  ...(without && { without }),
})

/** Compared with the policy in force. None of them breaks what ranking promises; some give a promise less weight. */
export const ALTERNATIVES: readonly Alternative[] = [
  changed('half-life three months', { halfLifeDays: Math.round(YEAR / 4) }),
  changed('half-life six months', { halfLifeDays: Math.round(YEAR / 2) }),
  changed('half-life one year', { halfLifeDays: Math.round(YEAR) }),
  changed('half-life two years', { halfLifeDays: Math.round(2 * YEAR) }),
  changed('half-life eight years', { halfLifeDays: Math.round(8 * YEAR) }),
  changed('hardly any decay (1,000 years)', { halfLifeDays: Math.round(1000 * YEAR) }),
  changed('repeats for a client count nothing', { repeat: 0 }),
  changed('repeats count a quarter', { repeat: 0.25 }),
  changed('repeats count almost in full', { repeat: 0.99 }),
  changed('published decisions fully trusted', {
    trust: { ...POLICY.trust, public_record: POLICY.trust.verified },
  }),
  changed('age from filing, not closing', {}, 'closedOn'),
  changed('age from filing, half-life one year', { halfLifeDays: Math.round(YEAR) }, 'closedOn'),
]
