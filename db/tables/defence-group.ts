import type { Generated } from 'kysely'
import type { PlanState } from '../../app/domain/defence-group/plan.ts'
import type { Instant } from './columns.ts'

/** Disputes that have something in common; each enterprise is asked without hearing of the others. */
export type DefenceGroupTable = {
  id: string
  basis: 'opponent' | 'docket' | 'right'
  basis_key: string
  note: Generated<string>
  created_by: string
  created_at: Instant
}

export type DefenceGroupMemberTable = {
  group_id: string
  dispute_id: string
  consent: 'asked' | 'given' | 'refused'
  /** The account that answered last. */
  answered_by: string | null
  answered_at: Instant | null
}

/** What those who defend together share; the total in hundredths of the currency's unit. Confidential. */
export type DefencePlanTable = {
  id: string
  group_id: string
  subject: string
  /** The engagement whose counsel is shared. */
  engagement_id: string | null
  currency: string
  total: number
  status: PlanState
  created_by: string
  created_at: Instant
}

/** How much of a plan one enterprise bears: hundredths of a per cent, and what they come to. Confidential. */
export type DefenceShareTable = {
  plan_id: string
  dispute_id: string
  points: number
  amount: number
  answer: 'asked' | 'given' | 'refused'
  /** The account that answered last. */
  answered_by: string | null
  answered_at: Instant | null
}
