import type { Generated } from 'kysely'
import type { ActorRole } from '../../app/domain/actor.ts'
import type { CommissionEvent, CommissionState } from '../../app/domain/commission/lifecycle.ts'
import type { Day, Flag, Instant } from './columns.ts'

/** Research that a think tank is asked for on a dispute. Confidential until, and unless, it is published. */
export type CommissionTable = {
  id: string
  dispute_id: string
  party_id: string
  title: string
  question: string
  due_on: Day
  /** 1 when the enterprise of the dispute reads the report once it is accepted. */
  for_enterprise: Flag
  status: CommissionState
  report: Generated<string>
  delivered_on: Day | null
  accepted_on: Day | null
  public_title_zh: Generated<string>
  public_title_en: Generated<string>
  public_text_zh: Generated<string>
  public_text_en: Generated<string>
  published_on: Day | null
  commissioned_by: string
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** Append-only: what happened to a commission. */
export type CommissionStepTable = {
  id: string
  commission_id: string
  event: CommissionEvent | 'commission'
  words: Generated<string>
  /** Null where it was not kept yet, and the audit does not say. */
  actor_id: string | null
  actor_name: string
  actor_role: ActorRole
  created_at: Instant
}
