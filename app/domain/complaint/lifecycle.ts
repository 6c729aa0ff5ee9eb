import type { Lifecycle } from '../lifecycle.ts'

export const COMPLAINT_STATES = [
  'received',
  'examining',
  'examined',
  'upheld',
  'not_upheld',
  'referred',
  'withdrawn',
] as const
export type ComplaintState = (typeof COMPLAINT_STATES)[number]

export const COMPLAINT_EVENTS = [
  'take',
  'examine',
  'send_back',
  'uphold',
  'not_uphold',
  'refer',
  'withdraw',
] as const
export type ComplaintEvent = (typeof COMPLAINT_EVENTS)[number]

/** What somebody is to a complaint; a complainant is whoever knows its number and its secret. */
export const COMPLAINT_ROLES = ['complainant', 'reviewer', 'manager', 'administrator'] as const
export type ComplaintRole = (typeof COMPLAINT_ROLES)[number]

const examiners = ['reviewer', 'manager'] as const
const manager = ['manager'] as const

/**
 * From receipt to an answer. One person examines and proposes, another decides: `policy.ts` says so, and the database
 * refuses it too.
 */
export const complaintLifecycle: Lifecycle<ComplaintState, ComplaintEvent, ComplaintRole> = {
  noun: 'complaint',
  initial: 'received',
  states: COMPLAINT_STATES,
  events: {
    take: { from: ['received', 'examining'], to: 'examining', by: examiners },
    examine: { from: ['examining'], to: 'examined', by: examiners },
    send_back: { from: ['examined'], to: 'examining', by: manager },
    uphold: { from: ['examined'], to: 'upheld', by: manager },
    not_uphold: { from: ['examined'], to: 'not_upheld', by: manager },
    refer: { from: ['examined'], to: 'referred', by: manager },
    withdraw: { from: ['received', 'examining', 'examined'], to: 'withdrawn', by: ['complainant'] },
  },
}

/** The events that decide a complaint, as the examiner proposes one. */
export const COMPLAINT_DECISIONS = ['uphold', 'not_uphold', 'refer'] as const satisfies ComplaintEvent[]
export type ComplaintAdvice = (typeof COMPLAINT_DECISIONS)[number]

/** Not decided and not withdrawn: what waits for the centre. */
export const OPEN_COMPLAINT_STATES = [
  'received',
  'examining',
  'examined',
] as const satisfies readonly ComplaintState[]
