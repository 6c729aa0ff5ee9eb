import type { ActorRole } from '../actor.ts'
import { DISPUTE_ROLES } from '../dispute/lifecycle.ts'
import { CLOCK, type Lifecycle } from '../lifecycle.ts'

export const INVITATION_STATES = [
  'sent',
  'names_shown',
  'conflict_cleared',
  'conflicted',
  'accepted',
  'delivered',
  'declined',
  'lapsed',
  'cancelled',
  'engaged',
] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

/** How far one side of an invitation has come; a 1+1 has two sides, anybody else one. */
export type SideState = Extract<
  InvitationState,
  'sent' | 'names_shown' | 'conflict_cleared' | 'conflicted' | 'declined'
>

export const INVITATION_EVENTS = [
  'ask_names',
  'clear_conflict',
  'declare_conflict',
  'accept',
  'decline',
  'deliver',
  'lapse',
  'cancel',
  'engage',
  'step_down',
] as const
export type InvitationEvent = (typeof INVITATION_EVENTS)[number]

/** Whoever can be asked. */
export const ASKED_ROLES = [
  'expert',
  'provider_member',
  'provider_administrator',
  'think_tank_member',
] as const satisfies readonly ActorRole[]
export type AskedRole = (typeof ASKED_ROLES)[number]

export type InvitationRole = AskedRole | (typeof DISPUTE_ROLES)[number] | typeof CLOCK

const asked = ASKED_ROLES
const asking = DISPUTE_ROLES

/**
 * What moves an invitation. It starts with a synopsis that names nobody; names are shown when the party asks for them,
 * to check conflicts and for nothing else; the file opens when the check is clear. A 1+1 has come as far as the side
 * that is furthest behind.
 */
export const invitationLifecycle: Lifecycle<InvitationState, InvitationEvent, InvitationRole> = {
  noun: 'invitation',
  initial: 'sent',
  states: INVITATION_STATES,
  events: {
    ask_names: { from: ['sent'], to: 'names_shown', by: asked },
    clear_conflict: { from: ['names_shown'], to: 'conflict_cleared', by: asked },
    declare_conflict: { from: ['names_shown', 'conflict_cleared'], to: 'conflicted', by: asked },
    accept: { from: ['conflict_cleared'], to: 'accepted', by: asked },
    decline: { from: ['sent', 'names_shown', 'conflict_cleared'], to: 'declined', by: asked },
    deliver: { from: ['accepted'], to: 'delivered', by: asked },
    lapse: { from: ['sent', 'names_shown', 'conflict_cleared'], to: 'lapsed', by: [CLOCK] },
    cancel: { from: ['sent', 'names_shown', 'conflict_cleared', 'accepted'], to: 'cancelled', by: asking },
    engage: { from: ['accepted'], to: 'engaged', by: asking },
    // Who leaves the directory takes nothing on any more, also not what it has offered.
    step_down: { from: ['sent', 'names_shown', 'conflict_cleared', 'accepted'], to: 'declined', by: asked },
  },
}

/** While it stands in one of these, somebody is being waited for. */
export const WAITING_STATES = [
  'sent',
  'names_shown',
  'conflict_cleared',
] as const satisfies readonly InvitationState[]

/** In these it may still become an engagement. */
export const OPEN_STATES = [...WAITING_STATES, 'accepted'] as const satisfies readonly InvitationState[]

const ORDER: readonly SideState[] = ['sent', 'names_shown', 'conflict_cleared']

/** How far an invitation has come whose sides have come so far: one that is out ends it, else the last one tells. */
export function stateOfSides(sides: readonly SideState[]): SideState {
  const out = sides.find((state) => state === 'conflicted' || state === 'declined')
  return out ?? ORDER.find((state) => sides.includes(state)) ?? 'sent'
}
