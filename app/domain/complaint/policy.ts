import { type Actor, isStaff } from '../actor.ts'
import {
  COMPLAINT_DECISIONS,
  COMPLAINT_EVENTS,
  type ComplaintEvent,
  type ComplaintRole,
  type ComplaintState,
  complaintLifecycle,
} from './lifecycle.ts'

/** What of a complaint decides who may do what. */
export type ComplaintSubject = { status: ComplaintState; handlerId: string | null }

/** True when the member of staff may cause `event` now. Whoever examined does not decide: that takes a second person. */
export function canCauseComplaint(actor: Actor, complaint: ComplaintSubject, event: ComplaintEvent): boolean {
  const { from, by } = complaintLifecycle.events[event]
  if (!isStaff(actor) || !from.includes(complaint.status)) return false
  const decides = (COMPLAINT_DECISIONS as readonly string[]).includes(event)
  if (decides && actor.id === complaint.handlerId) return false
  if (event === 'examine' && actor.id !== complaint.handlerId) return false
  return by.includes(actor.role as ComplaintRole)
}

export type ComplaintAbilities = Record<ComplaintEvent, boolean>

/** What the page offers; the commands ask the same function. */
export function complaintAbilities(actor: Actor, complaint: ComplaintSubject): ComplaintAbilities {
  return Object.fromEntries(
    COMPLAINT_EVENTS.map((event) => [event, canCauseComplaint(actor, complaint, event)]),
  ) as ComplaintAbilities
}
