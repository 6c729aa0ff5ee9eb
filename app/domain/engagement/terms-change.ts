import type { Actor } from '../actor.ts'
import { DISPUTE_ROLES, type DisputeRole } from '../dispute/lifecycle.ts'
import { ASKED_ROLES, type AskedRole } from '../invitation/lifecycle.ts'
import type { Lifecycle } from '../lifecycle.ts'
import { isOpen } from './lifecycle.ts'
import { type SidedSubject, sideIn } from './policy.ts'

/** What comes of new terms that one side of an engagement proposed. */
export const TERMS_STATES = ['proposed', 'accepted', 'declined', 'withdrawn', 'closed'] as const
export type TermsState = (typeof TERMS_STATES)[number]

export const TERMS_EVENTS = ['accept', 'decline', 'withdraw', 'close'] as const
export type TermsEvent = (typeof TERMS_EVENTS)[number]

/** Those whose agreement it is: the centre reads along and decides nothing. */
const AGREEING = ['enterprise_member', 'enterprise_administrator', ...ASKED_ROLES] as const

/**
 * What was proposed is answered by the other side, or withdrawn by who proposed it, once and for good; whoever ends the
 * engagement closes with it what is still open.
 */
export const termsLifecycle: Lifecycle<TermsState, TermsEvent, AskedRole | DisputeRole> = {
  noun: 'terms',
  initial: 'proposed',
  states: TERMS_STATES,
  events: {
    accept: { from: ['proposed'], to: 'accepted', by: AGREEING },
    decline: { from: ['proposed'], to: 'declined', by: AGREEING },
    withdraw: { from: ['proposed'], to: 'withdrawn', by: AGREEING },
    close: { from: ['proposed'], to: 'closed', by: DISPUTE_ROLES },
  },
}

/** Who proposed new terms; of those who act, which party. */
export type TermsProposer = { side: 'enterprise' | 'party'; partyId: string | null }

/** For whom the actor may agree on terms in an engagement, or null: of a 1+1 either firm speaks for both. */
export function agreesFor(actor: Actor, engagement: SidedSubject): TermsProposer | null {
  const side = sideIn(actor, engagement)
  if (side === 'enterprise') return { side, partyId: null }
  return side === 'party' ? { side, partyId: actor.partyId } : null
}

/**
 * True when the actor may propose new terms now: either side of an engagement that is open, once those who act take part
 * in it, and while nothing else is proposed.
 * @param proposed whether something waits for an answer
 */
export function canProposeTerms(actor: Actor, engagement: SidedSubject, proposed: boolean): boolean {
  return agreesFor(actor, engagement) !== null && engagement.confirmed && isOpen(engagement) && !proposed
}

/**
 * True when the actor may answer or withdraw a proposal now. The other side answers, whichever firm of a 1+1; only who
 * proposed withdraws, of a 1+1 the same firm.
 */
export function canCauseTerms(
  actor: Actor,
  engagement: SidedSubject,
  change: TermsProposer & { state: TermsState },
  event: Exclude<TermsEvent, 'close'>,
): boolean {
  const { from, by } = termsLifecycle.events[event]
  const mine = agreesFor(actor, engagement)
  if (mine === null || !isOpen(engagement) || !from.includes(change.state)) return false
  const own = mine.side === change.side
  const theirs = event === 'withdraw' ? own && mine.partyId === change.partyId : !own
  return theirs && by.some((role) => role === actor.role)
}

/** What the page offers of a proposal; the commands ask the same function. */
export type TermsAbilities = Record<Exclude<TermsEvent, 'close'>, boolean>

export function termsAbilities(
  actor: Actor,
  engagement: SidedSubject,
  change: TermsProposer & { state: TermsState },
): TermsAbilities {
  const may = (event: keyof TermsAbilities) => canCauseTerms(actor, engagement, change, event)
  return { accept: may('accept'), decline: may('decline'), withdraw: may('withdraw') }
}
