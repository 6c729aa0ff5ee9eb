import { type Actor, isStaff } from '../actor.ts'
import { DISPUTE_ROLES, type DisputeRole } from '../dispute/lifecycle.ts'
import { worksOnDisputes } from '../dispute/policy.ts'
import { ASKED_ROLES, type AskedRole } from '../invitation/lifecycle.ts'
import type { Lifecycle } from '../lifecycle.ts'
import { type EngagementState, isOpen } from './lifecycle.ts'

/** How far each party has come that an enterprise or the centre named as acting, without an accepted invitation. */
export const CONFIRMATION_STATES = ['unasked', 'asked', 'confirmed', 'contested'] as const
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number]

export const CONFIRMATION_EVENTS = ['confirm', 'contest', 'ask'] as const
export type ConfirmationEvent = (typeof CONFIRMATION_EVENTS)[number]

/**
 * Whoever is named says whether the engagement is theirs, each side of a 1+1 for itself. `unasked` is what was noted
 * down when nobody was asked. Who contested may still find that it is theirs after all; what was confirmed stands.
 */
export const confirmationLifecycle: Lifecycle<ConfirmationState, ConfirmationEvent, AskedRole | DisputeRole> =
  {
    noun: 'confirmation',
    initial: 'asked',
    states: CONFIRMATION_STATES,
    events: {
      confirm: { from: ['asked', 'contested'], to: 'confirmed', by: ASKED_ROLES },
      contest: { from: ['asked'], to: 'contested', by: ASKED_ROLES },
      ask: { from: ['unasked', 'contested'], to: 'asked', by: DISPUTE_ROLES },
    },
  }

/** What a party was asked about an engagement, as far as who may do what depends on it. */
export type ConfirmationSubject = {
  enterpriseId: string
  partyId: string
  /** Of the engagement. */
  status: EngagementState
  state: ConfirmationState
}

/**
 * True when the actor may cause `event` now, while the engagement is open: the named party's people answer for their
 * own side; its enterprise and the centre ask.
 */
export function canCauseConfirmation(
  actor: Actor,
  subject: ConfirmationSubject,
  event: ConfirmationEvent,
): boolean {
  const { from, by } = confirmationLifecycle.events[event]
  const mine =
    event === 'ask'
      ? worksOnDisputes(actor) && (isStaff(actor) || actor.enterpriseId === subject.enterpriseId)
      : actor.partyId === subject.partyId
  return mine && isOpen(subject) && from.includes(subject.state) && by.some((role) => role === actor.role)
}

/** What one who confirmed an engagement with others means: it is confirmed when each of them did. */
export function isConfirmed(sides: readonly { state: ConfirmationState }[]): boolean {
  return sides.length > 0 && sides.every(({ state }) => state === 'confirmed')
}
