import { type ActorRole, STAFF_ROLES } from '../actor.ts'
import { CLOCK, type Lifecycle, terminalStates } from '../lifecycle.ts'

export const DISPUTE_STATES = [
  'draft',
  'submitted',
  'supplement_requested',
  'accepted',
  'not_accepted',
  'matched',
  'engaged',
  'closed',
  'withdrawn',
  'terminated',
] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]

export const DISPUTE_EVENTS = [
  'submit',
  'request_supplement',
  'supplement',
  'lapse',
  'accept',
  'accept_engaged',
  'decline_acceptance',
  'match',
  'engage',
  'close',
  'withdraw',
  'terminate',
] as const
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
/** To refuse somebody or to end a guidance takes more than to examine a file. */
const DECIDING = ['manager', 'administrator'] as const satisfies readonly DisputeRole[]

/**
 * What moves a dispute from state to state. A match may run before acceptance, but only an accepted dispute becomes
 * `matched` by it. Who is in a hurry may engage somebody at once; the centre then accepts what is engaged already.
 */
export const disputeLifecycle: Lifecycle<DisputeState, DisputeEvent, DisputeRole | typeof CLOCK> = {
  noun: 'dispute',
  initial: 'draft',
  states: DISPUTE_STATES,
  events: {
    submit: { from: ['draft'], to: 'submitted', by },
    request_supplement: { from: ['submitted'], to: 'supplement_requested', by: STAFF_ROLES },
    supplement: { from: ['supplement_requested'], to: 'submitted', by },
    // What was asked for did not come by its day: as the notice said, that is a withdrawal.
    lapse: { from: ['supplement_requested'], to: 'withdrawn', by: [CLOCK] },
    accept: { from: ['submitted'], to: 'accepted', by: STAFF_ROLES },
    accept_engaged: { from: ['engaged'], to: 'engaged', by: STAFF_ROLES },
    decline_acceptance: { from: ['submitted', 'supplement_requested'], to: 'not_accepted', by: DECIDING },
    match: { from: ['accepted', 'matched'], to: 'matched', by },
    engage: {
      from: ['submitted', 'supplement_requested', 'accepted', 'matched', 'engaged'],
      to: 'engaged',
      by,
    },
    close: { from: ['accepted', 'matched', 'engaged'], to: 'closed', by },
    withdraw: {
      from: ['draft', 'submitted', 'supplement_requested', 'accepted', 'matched'],
      to: 'withdrawn',
      by,
    },
    terminate: { from: ['accepted', 'matched', 'engaged'], to: 'terminated', by: DECIDING },
  },
}

/** What happened may be corrected until somebody acts on it. */
export const EDITABLE_STATES: readonly DisputeState[] = [
  'draft',
  'submitted',
  'supplement_requested',
  'accepted',
  'matched',
]

/**
 * A match may run from draft on, because the urgent lane cannot wait, and after an engagement, because a second
 * firm may be wanted; only where the table says so does it move the dispute.
 */
export const MATCHABLE_STATES: readonly DisputeState[] = [...EDITABLE_STATES, 'engaged']

/** Nothing more happens to it: no time limit of it presses anybody. */
export const isOver = (status: DisputeState): boolean => terminalStates(disputeLifecycle).includes(status)

/** Handed in and not over: others work on it or wait for its enterprise. A draft is its enterprise's alone. */
export const UNDER_WAY_STATES: readonly DisputeState[] = DISPUTE_STATES.filter(
  (status) => status !== disputeLifecycle.initial && !isOver(status),
)

/** States in which the centre still owes a decision on acceptance. */
export const UNDECIDED_STATES: readonly DisputeState[] = ['submitted', 'supplement_requested']
