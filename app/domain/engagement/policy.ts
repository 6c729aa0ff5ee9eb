import { type Actor, type ActorRole, isStaff } from '../actor.ts'
import { worksOnDisputes } from '../dispute/policy.ts'
import {
  ENGAGEMENT_EVENTS,
  ENGAGEMENT_ROLES,
  type EngagementEvent,
  type EngagementRole,
  type EngagementState,
  engagementLifecycle,
} from './lifecycle.ts'

type Subject = { enterpriseId: string; status: EngagementState }

const isEngagementRole = (role: ActorRole): role is EngagementRole =>
  (ENGAGEMENT_ROLES as readonly string[]).includes(role)

/** True when the actor may cause `event` now: on its own enterprise's engagements, staff on any. */
export function canCauseEngagement(actor: Actor, engagement: Subject, event: EngagementEvent): boolean {
  const { from, by } = engagementLifecycle.events[event]
  const mine = isStaff(actor) || actor.enterpriseId === engagement.enterpriseId
  return (
    worksOnDisputes(actor) &&
    mine &&
    isEngagementRole(actor.role) &&
    by.includes(actor.role) &&
    from.includes(engagement.status)
  )
}

export type EngagementAbilities = Record<EngagementEvent, boolean>

/** What the page offers; the commands ask the same function. */
export function engagementAbilities(actor: Actor, engagement: Subject): EngagementAbilities {
  return Object.fromEntries(
    ENGAGEMENT_EVENTS.map((event) => [event, canCauseEngagement(actor, engagement, event)]),
  ) as EngagementAbilities
}
