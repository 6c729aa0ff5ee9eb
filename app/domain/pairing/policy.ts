import { type Actor, isStaff } from '../actor.ts'
import type { FileStanding } from '../file/policy.ts'
import { ORIGINS, type Origin, type PairingStatus } from '../vocabulary/parties.ts'
import { PAIRING_EVENTS, type PairingEvent, type PairingRole, pairingLifecycle } from './lifecycle.ts'

/** Who brought a 1+1 up: one of its sides, or the centre. */
export type Proposer = Origin | 'centre'

/** What of a 1+1 decides who may do what. */
export type PairingSubject = {
  domesticId: string
  overseasId: string
  status: PairingStatus
  /** Null for one that came in with an import: nobody proposed it here. */
  proposedBy: Proposer | null
  /** Which sides stand by the terms on the table. */
  agreed: Readonly<Record<Origin, boolean>>
  /** Whether the terms on the table say all but what the side that accepts adds of itself. */
  complete: boolean
  /** Who recommended how to decide; null while nobody has, and again after a change of the terms. */
  examinedBy: string | null
  /** The last day, where a side has given notice. */
  noticeEndsOn: string | null
  /** The side that gave it. */
  noticeBy: Origin | null
}

type Sides = Pick<PairingSubject, 'domesticId' | 'overseasId'>

/** On which side of a 1+1 the actor stands, or null. */
export function sideOfPairing(actor: Actor, { domesticId, overseasId }: Sides): Origin | null {
  if (actor.role !== 'provider_member' && actor.role !== 'provider_administrator') return null
  if (actor.partyId === null) return null
  if (actor.partyId === domesticId) return 'domestic'
  return actor.partyId === overseasId ? 'overseas' : null
}

/** The other side of a 1+1. */
export const otherSide = (side: Origin): Origin => (side === 'domestic' ? 'overseas' : 'domestic')

/** True when the actor may bind a firm: its administrator. Its members read. */
export function bindsFirm(actor: Actor): boolean {
  return actor.role === 'provider_administrator' && actor.partyId !== null
}

/** True when the actor has a room of 1+1 agreements: the accounts of a firm. */
export function keepsPairings(actor: Pick<Actor, 'role' | 'partyId'>): boolean {
  return actor.role.startsWith('provider_') && actor.partyId !== null
}

/** Who brings two firms together for the centre: reviewers and managers. */
export function canConvene(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'reviewer' || actor.role === 'manager'
}

/** What the actor is to this 1+1; nothing for a firm's member, who only reads. */
export function pairingRoles(actor: Actor, pairing: PairingSubject): PairingRole[] {
  if (isStaff(actor)) {
    const convenes = pairing.proposedBy === 'centre' && canConvene(actor)
    return [actor.role as PairingRole, ...(convenes ? (['convener'] as const) : [])]
  }
  const side = sideOfPairing(actor, pairing)
  if (side === null || !bindsFirm(actor)) return []
  return [pairing.agreed[side] ? 'agreed' : 'asked']
}

/** True when the actor may cause `event` now. */
export function canCausePairing(actor: Actor, pairing: PairingSubject, event: PairingEvent): boolean {
  const { from, by } = pairingLifecycle.events[event]
  if (!from.includes(pairing.status) || !fits(actor, pairing, event)) return false
  return pairingRoles(actor, pairing).some((role) => by.includes(role))
}

/** What the table does not say: whose turn it is, that notice is given once, and that two people decide. */
function fits(actor: Actor, pairing: PairingSubject, event: PairingEvent): boolean {
  switch (event) {
    case 'accept':
      return pairing.complete && ORIGINS.some((side) => pairing.agreed[side])
    case 'approve':
    case 'reject':
      return pairing.examinedBy !== null && pairing.examinedBy !== actor.id
    case 'give_notice':
      return pairing.noticeEndsOn === null
    case 'take_back_notice':
      return pairing.noticeEndsOn !== null && pairing.noticeBy === sideOfPairing(actor, pairing)
    default:
      return true
  }
}

/** True when a side may begin a renewal: of what runs, or has run out. */
export function canRenewPairing(actor: Actor, pairing: PairingSubject): boolean {
  const hasRun = pairing.status === 'active' || pairing.status === 'expired'
  return hasRun && pairing.noticeEndsOn === null && bindsFirm(actor) && sideOfPairing(actor, pairing) !== null
}

export type PairingAbilities = Record<PairingEvent | 'renew', boolean>

/** What the page offers; the commands ask the same functions. */
export function pairingAbilities(actor: Actor, pairing: PairingSubject): PairingAbilities {
  const events = PAIRING_EVENTS.map((event) => [event, canCausePairing(actor, pairing, event)] as const)
  return {
    ...(Object.fromEntries(events) as Record<PairingEvent, boolean>),
    renew: canRenewPairing(actor, pairing),
  }
}

/** States in which the signed agreement and what belongs to it are handed in. */
const FILES_COME_IN: readonly PairingStatus[] = ['accepted', 'active', 'suspended']

/**
 * How the actor stands to the files of a 1+1: both sides and the centre read them; administrators and the centre hand
 * them in once both sides agree, and take one back only until the centre has decided.
 */
export function pairingFileStanding(actor: Actor, pairing: PairingSubject): FileStanding {
  const side = sideOfPairing(actor, pairing)
  const mayWrite = canConvene(actor) || (side !== null && bindsFirm(actor))
  return {
    centre: isStaff(actor),
    sides: side === null ? [] : [side],
    add: mayWrite && FILES_COME_IN.includes(pairing.status),
    remove: mayWrite && pairing.status === 'accepted',
    readers: ORIGINS,
    indivisible: true,
  }
}
