import { type Actor, partiesRead } from '../actor.ts'
import { ownsDispute } from '../dispute/policy.ts'
import type { FileStanding } from '../file/policy.ts'
import {
  ASKED_ROLES,
  type AskedRole,
  INVITATION_EVENTS,
  type InvitationEvent,
  type InvitationState,
  invitationLifecycle,
  type SideState,
} from './lifecycle.ts'
import { endsInWriting, type InvitationPurpose } from './purpose.ts'

/** An invitation as far as who may do what with it depends on it. */
export type InvitationSubject = {
  enterpriseId: string
  purpose: InvitationPurpose
  status: InvitationState
  sides: readonly { partyId: string; status: SideState }[]
}

/** Events that each side causes for itself; the others are about the invitation as a whole. */
const OF_A_SIDE: readonly InvitationEvent[] = ['ask_names', 'clear_conflict', 'declare_conflict']

export function isAskedRole(role: string): role is AskedRole {
  return (ASKED_ROLES as readonly string[]).includes(role)
}

/** Who has an inbox of invitations: the accounts of parties. */
export function getsInvitations(actor: Actor): boolean {
  return isAskedRole(actor.role) && actor.partyId !== null
}

/** The side of an invitation that the actor reads as its own, if one is: of its party, or of one joined into that. */
export function sideOf<S extends { partyId: string }>(
  actor: Actor,
  { sides }: { sides: readonly S[] },
): S | null {
  if (!getsInvitations(actor)) return null
  return sideAmong(partiesRead(actor), sides)
}

/** The side of the first of some parties that is asked at all; null where none is. */
export function sideAmong<S extends { partyId: string }>(
  partyIds: readonly string[],
  sides: readonly S[],
): S | null {
  return partyIds.flatMap((id) => sides.find((side) => side.partyId === id) ?? [])[0] ?? null
}

/** True when the actor may cause `event` now: the asked party's people for their side, the enterprise and staff. */
export function canCauseInvitation(
  actor: Actor,
  invitation: InvitationSubject,
  event: Exclude<InvitationEvent, 'lapse'>,
): boolean {
  const { from, by } = invitationLifecycle.events[event]
  if (!(by as readonly string[]).includes(actor.role) || !fits(invitation.purpose, event)) return false
  if (!isAskedRole(actor.role)) return ownsDispute(actor, invitation) && from.includes(invitation.status)
  const side = sideOf(actor, invitation)
  if (!side || side.partyId !== actor.partyId || side.status === 'conflicted' || side.status === 'declined')
    return false
  const isOpen = invitationLifecycle.events.decline.from.includes(invitation.status)
  return OF_A_SIDE.includes(event) ? isOpen && from.includes(side.status) : from.includes(invitation.status)
}

/** Opinions are delivered, everything else is engaged. */
function fits(purpose: InvitationPurpose, event: InvitationEvent): boolean {
  if (event === 'deliver') return endsInWriting(purpose)
  return event !== 'engage' || !endsInWriting(purpose)
}

export type InvitationAbilities = Record<Exclude<InvitationEvent, 'lapse'>, boolean>

/** What the page offers; the commands ask the same function. */
export function invitationAbilities(actor: Actor, invitation: InvitationSubject): InvitationAbilities {
  return Object.fromEntries(
    INVITATION_EVENTS.filter((event) => event !== 'lapse').map((event) => [
      event,
      canCauseInvitation(actor, invitation, event),
    ]),
  ) as InvitationAbilities
}

/** How a party stands to the files of a dispute whose file is open to it: it reads what was given to it. */
export const INVITED_FILE_STANDING: FileStanding = {
  centre: false,
  sides: ['party'],
  add: false,
  remove: false,
  readers: [],
}
