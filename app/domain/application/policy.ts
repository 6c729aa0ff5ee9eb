import { type Actor, type ActorRole, isStaff } from '../actor.ts'
import type { FileStanding } from '../file/policy.ts'
import { canKeepProfile } from '../profile/policy.ts'
import type { PartyType } from '../vocabulary/parties.ts'
import {
  APPLICATION_EVENTS,
  type ApplicationEvent,
  type ApplicationRole,
  type ApplicationState,
  applicationLifecycle,
  EDITABLE_APPLICATION_STATES,
} from './lifecycle.ts'

/** What of an application decides who may do what. */
export type ApplicationSubject = {
  /** The account that began it. */
  applicantId: string
  /** The party whose place it renews, whose colleagues see it too. */
  partyId: string | null
  status: ApplicationState
  recommendedBy: string | null
}

/** As what an account of this role may apply. */
const APPLIES_AS: Partial<Record<ActorRole, PartyType>> = {
  expert: 'expert',
  provider_member: 'provider',
  provider_administrator: 'provider',
  think_tank_member: 'think_tank',
}

/** The kind of place that this actor may apply for; null for enterprises and staff. */
export function appliesAs(actor: Pick<Actor, 'role'>): PartyType | null {
  return APPLIES_AS[actor.role] ?? null
}

/** What the actor is to this application; nothing means that it does not exist for them. */
export function applicationRoles(
  actor: Actor,
  { applicantId, partyId }: Pick<ApplicationSubject, 'applicantId' | 'partyId'>,
): ApplicationRole[] {
  if (isStaff(actor)) return [actor.role as ApplicationRole]
  const ofParty = partyId !== null && actor.partyId === partyId
  return appliesAs(actor) && (actor.id === applicantId || ofParty) ? ['applicant'] : []
}

/** Whether the actor answers for an application: whoever began it, and for a renewal also who keeps the entry. */
function answersFor(
  actor: Actor,
  { applicantId, partyId }: Pick<ApplicationSubject, 'applicantId' | 'partyId'>,
): boolean {
  return actor.id === applicantId || (partyId !== null && canKeepProfile(actor, partyId))
}

/**
 * True when the actor may cause `event` now. Colleagues may write in a renewal; it is handed in and taken back by whoever
 * answers for it. Who recommended does not decide: that takes a second person.
 */
export function canCauseApplication(
  actor: Actor,
  application: ApplicationSubject,
  event: ApplicationEvent,
): boolean {
  const { from, by } = applicationLifecycle.events[event]
  const decides = event === 'approve' || event === 'reject'
  if (decides && actor.id === application.recommendedBy) return false
  if (by.includes('applicant') && !answersFor(actor, application)) return false
  return (
    from.includes(application.status) &&
    applicationRoles(actor, application).some((role) => by.includes(role))
  )
}

/** True when the applicant may still write in it. */
export function canEditApplication(actor: Actor, application: ApplicationSubject): boolean {
  return (
    EDITABLE_APPLICATION_STATES.includes(application.status) &&
    applicationRoles(actor, application).includes('applicant')
  )
}

/** True when the actor may examine: verify claims and answer the checklist. */
export function canExamineApplication(actor: Actor, application: ApplicationSubject): boolean {
  return application.status === 'under_review' && (actor.role === 'reviewer' || actor.role === 'manager')
}

export type ApplicationAbilities = Record<ApplicationEvent | 'edit' | 'examine', boolean>

/** What the page offers; the commands ask the same functions. */
export function applicationAbilities(actor: Actor, application: ApplicationSubject): ApplicationAbilities {
  const events = APPLICATION_EVENTS.map(
    (event) => [event, canCauseApplication(actor, application, event)] as const,
  )
  return {
    ...(Object.fromEntries(events) as Record<ApplicationEvent, boolean>),
    edit: canEditApplication(actor, application),
    examine: canExamineApplication(actor, application),
  }
}

/** How the actor stands to an application's documents: the applicant hands them in, and the centre reads them. */
export function applicationFileStanding(actor: Actor, application: ApplicationSubject): FileStanding {
  const canEdit = canEditApplication(actor, application)
  const isApplicant = applicationRoles(actor, application).includes('applicant')
  return {
    centre: isStaff(actor),
    sides: isApplicant ? ['party'] : [],
    add: canEdit,
    remove: canEdit,
    readers: isApplicant ? ['party'] : [],
  }
}
