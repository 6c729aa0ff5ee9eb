import type { Title } from '../domain/dispute/title.ts'

/**
 * Whether a run is still what was frozen, by the digest that the audit took when it was recorded: the `same`,
 * `changed`, or `unrecorded`, where the run is older than such digests.
 */
export type Verdict = 'same' | 'changed' | 'unrecorded'

/** A recorded run, held against the audit. */
export type Recheck = {
  id: string
  disputeId: string | null
  title: Title | null
  createdAt: string
  policyVersion: string
  digest: string
  verdict: Verdict
  /** The line of the audit that says so. */
  line: number | null
}
