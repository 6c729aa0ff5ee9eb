import type { ActorRole } from '../actor.ts'
import type { Lifecycle } from '../lifecycle.ts'

export const DISPUTE_STATES = ['draft', 'submitted', 'matched', 'engaged', 'closed', 'withdrawn'] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]

export const DISPUTE_EVENTS = ['submit', 'match', 'engage', 'close', 'withdraw'] as const
export type DisputeEvent = (typeof DISPUTE_EVENTS)[number]

/** The enterprise's own people, and staff on its behalf. */
export const DISPUTE_ROLES = [
  'enterprise_member',
  'enterprise_administrator',
  'reviewer',
  'manager',
  'administrator',
] as const satisfies readonly ActorRole[]
export type DisputeRole = (typeof DISPUTE_ROLES)[number]

const by = DISPUTE_ROLES

/** What moves a dispute from state to state. */
export const disputeLifecycle: Lifecycle<DisputeState, DisputeEvent, DisputeRole> = {
  noun: 'dispute',
  initial: 'draft',
  states: DISPUTE_STATES,
  events: {
    submit: { from: ['draft'], to: 'submitted', by },
    match: { from: ['submitted', 'matched'], to: 'matched', by },
    engage: { from: ['submitted', 'matched', 'engaged'], to: 'engaged', by },
    close: { from: ['submitted', 'matched', 'engaged'], to: 'closed', by },
    withdraw: { from: ['draft', 'submitted', 'matched'], to: 'withdrawn', by },
  },
}

/** What happened may be corrected until somebody acts on it. */
export const EDITABLE_STATES: readonly DisputeState[] = ['draft', 'submitted', 'matched']

/**
 * A match may run from draft on, because the urgent lane cannot wait, and after an engagement, because a second
 * firm may be wanted; only where the table says so does it move the dispute.
 */
export const MATCHABLE_STATES: readonly DisputeState[] = ['draft', 'submitted', 'matched', 'engaged']
