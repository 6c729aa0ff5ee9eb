import type { Generated } from 'kysely'
import type { ActorRole } from '../../app/domain/actor.ts'
import type { ComplaintGround } from '../../app/domain/complaint/grounds.ts'
import type { ComplaintAdvice, ComplaintState } from '../../app/domain/complaint/lifecycle.ts'
import type { Day, Instant } from './columns.ts'

/** What somebody complains of about a party. Confidential: never indexed, never on a public page. */
export type ComplaintTable = {
  id: string
  /** The receipt number, which names the year and counts. */
  number: string
  /** SHA-256 of the secret in the form, hex: the same form twice is one complaint. */
  form_hash: string
  /** SHA-256 of what is asked for with the number, hex. */
  secret_hash: string
  party_id: string
  ground: ComplaintGround
  what: string
  happened_on: Day | null
  wanted: Generated<string>
  name: Generated<string>
  email: Generated<string>
  locale: 'zh-CN' | 'en'
  status: ComplaintState
  due_on: Day | null
  handler_id: string | null
  handler_name: string | null
  handler_role: ActorRole | null
  advice: ComplaintAdvice | null
  /** What the examination found, and what the party said to it. */
  finding: Generated<string>
  statement: Generated<string>
  decided_by: string | null
  decided_name: string | null
  decided_at: Instant | null
  /** Why it was decided so: the complainant reads it. */
  reason: Generated<string>
  referred_to: Generated<string>
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** The last receipt number given in a year. */
export type ComplaintCounterTable = { year: number; last: number }
