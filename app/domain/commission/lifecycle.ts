import type { Lifecycle } from '../lifecycle.ts'

export const COMMISSION_STATES = [
  'commissioned',
  'delivered',
  'accepted',
  'published',
  'confidential',
  'declined',
  'cancelled',
] as const
export type CommissionState = (typeof COMMISSION_STATES)[number]

export const COMMISSION_EVENTS = [
  'deliver',
  'decline',
  'send_back',
  'accept',
  'publish',
  'keep_confidential',
  'cancel',
] as const
export type CommissionEvent = (typeof COMMISSION_EVENTS)[number]

/** What somebody is to a commission: of the think tank that is asked, or the centre's staff by their role. */
export const COMMISSION_ROLES = ['think_tank', 'reviewer', 'manager', 'administrator'] as const
export type CommissionRole = (typeof COMMISSION_ROLES)[number]

const examiners = ['reviewer', 'manager'] as const
const manager = ['manager'] as const

/**
 * Research on a dispute, from the question to what becomes of the answer. Published or confidential is the end:
 * what an enterprise was told stays confidential stays so.
 */
export const commissionLifecycle: Lifecycle<CommissionState, CommissionEvent, CommissionRole> = {
  noun: 'commission',
  initial: 'commissioned',
  states: COMMISSION_STATES,
  events: {
    deliver: { from: ['commissioned'], to: 'delivered', by: ['think_tank'] },
    decline: { from: ['commissioned'], to: 'declined', by: ['think_tank'] },
    send_back: { from: ['delivered'], to: 'commissioned', by: examiners },
    accept: { from: ['delivered'], to: 'accepted', by: examiners },
    publish: { from: ['accepted'], to: 'published', by: manager },
    keep_confidential: { from: ['accepted'], to: 'confidential', by: manager },
    cancel: { from: ['commissioned', 'delivered'], to: 'cancelled', by: manager },
  },
}

/** The report was found good: the enterprise may read it where it was made for it. */
export const ACCEPTED_COMMISSION_STATES = [
  'accepted',
  'published',
  'confidential',
] as const satisfies readonly CommissionState[]
