import { type Actor, type ActorRole, isStaff } from '../actor.ts'
import type { FileStanding } from '../file/policy.ts'
import {
  DISPUTE_EVENTS,
  DISPUTE_ROLES,
  type DisputeEvent,
  type DisputeRole,
  type DisputeState,
  disputeLifecycle,
  EDITABLE_STATES,
  isOver,
  MATCHABLE_STATES,
} from './lifecycle.ts'

/** A dispute as far as these rules look: `decidedAt` is when the centre decided on acceptance. */
type Subject = { enterpriseId: string; status: DisputeState; decidedAt?: string | null }

/** True for the roles whose accounts have disputes and engagements to look at. */
export function isDisputeRole(role: ActorRole): role is DisputeRole {
  return (DISPUTE_ROLES as readonly string[]).includes(role)
}

/** Who has anything to do with disputes at all: an enterprise's members, and staff. Parties see none here. */
export function worksOnDisputes(actor: Actor): boolean {
  return isStaff(actor) || (isDisputeRole(actor.role) && actor.enterpriseId !== null)
}

/** True when this dispute is the actor's to work on: its enterprise's own, or any for staff. */
export function ownsDispute(actor: Actor, dispute: Pick<Subject, 'enterpriseId'>): boolean {
  return worksOnDisputes(actor) && (isStaff(actor) || actor.enterpriseId === dispute.enterpriseId)
}

/** True when the actor may cause `event` now. */
export function canCause(actor: Actor, dispute: Subject, event: DisputeEvent): boolean {
  const { from, by } = disputeLifecycle.events[event]
  return (
    ownsDispute(actor, dispute) &&
    isDisputeRole(actor.role) &&
    by.includes(actor.role) &&
    from.includes(dispute.status) &&
    (event !== 'accept_engaged' || dispute.decidedAt === null)
  )
}

export function canEditDispute(actor: Actor, dispute: Subject): boolean {
  return ownsDispute(actor, dispute) && EDITABLE_STATES.includes(dispute.status)
}

export function canMatchDispute(actor: Actor, dispute: Subject): boolean {
  return ownsDispute(actor, dispute) && MATCHABLE_STATES.includes(dispute.status)
}

/** True for staff where the centre has accepted: then it may say what it advises. */
export function canGiveOpinion(
  actor: Actor,
  dispute: { decision: 'accepted' | 'not_accepted' | null },
): boolean {
  return isStaff(actor) && dispute.decision === 'accepted'
}

/** What is over may be brought again as it was, as a new draft. */
export function canCopyDispute(actor: Actor, dispute: Subject): boolean {
  return ownsDispute(actor, dispute) && isOver(dispute.status)
}

export type DisputeAbilities = Record<DisputeEvent | 'edit' | 'copy', boolean>

/** What the page offers; the commands ask the same functions, so a button and its guard cannot disagree. */
export function disputeAbilities(actor: Actor, dispute: Subject): DisputeAbilities {
  const events = DISPUTE_EVENTS.map((event) => [event, canCause(actor, dispute, event)])
  return {
    ...(Object.fromEntries(events) as Record<DisputeEvent, boolean>),
    match: canMatchDispute(actor, dispute),
    edit: canEditDispute(actor, dispute),
    copy: canCopyDispute(actor, dispute),
  }
}

/** How an actor stands to a dispute's files: they are added until it is over, and removed while it is a draft. */
export function disputeFileStanding(actor: Actor, dispute: Subject): FileStanding {
  const mine = ownsDispute(actor, dispute)
  const centre = mine && isStaff(actor)
  return {
    centre,
    sides: mine && !centre ? ['enterprise'] : [],
    add: mine && !isOver(dispute.status),
    remove: mine && dispute.status === disputeLifecycle.initial,
    readers: ['enterprise', 'party'],
    usualReaders: ['enterprise'],
  }
}
