import { DISPUTE_ROLES, type DisputeRole } from '../dispute/lifecycle.ts'
import type { Lifecycle } from '../lifecycle.ts'

export const ENGAGEMENT_STATES = ['active', 'paused', 'concluded', 'rated', 'terminated'] as const
export type EngagementState = (typeof ENGAGEMENT_STATES)[number]

export const ENGAGEMENT_EVENTS = ['pause', 'resume', 'conclude', 'rate', 'terminate'] as const
export type EngagementEvent = (typeof ENGAGEMENT_EVENTS)[number]

/** Those who work on the dispute work on its engagements. */
export const ENGAGEMENT_ROLES = DISPUTE_ROLES
export type EngagementRole = DisputeRole

const by = ENGAGEMENT_ROLES

/** What moves an engagement from state to state. */
export const engagementLifecycle: Lifecycle<EngagementState, EngagementEvent, EngagementRole> = {
  noun: 'engagement',
  initial: 'active',
  states: ENGAGEMENT_STATES,
  events: {
    pause: { from: ['active'], to: 'paused', by },
    resume: { from: ['paused'], to: 'active', by },
    conclude: { from: ['active', 'paused'], to: 'concluded', by },
    rate: { from: ['concluded'], to: 'rated', by: ['enterprise_member', 'enterprise_administrator'] },
    terminate: { from: ['active', 'paused'], to: 'terminated', by },
  },
}

/** While it stands in one of these it takes one place of its parties' capacity, if they accepted it. */
export const OPEN_ENGAGEMENT_STATES = ['active', 'paused'] as const satisfies readonly EngagementState[]

export const isOpen = ({ status }: { status: EngagementState }): boolean =>
  (OPEN_ENGAGEMENT_STATES as readonly EngagementState[]).includes(status)
