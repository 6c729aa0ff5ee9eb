import { type Actor, type ActorRole, isStaff, partiesRead } from '../actor.ts'
import { worksOnDisputes } from '../dispute/policy.ts'
import type { FileSide, FileStanding } from '../file/policy.ts'
import { isAskedRole } from '../invitation/policy.ts'
import {
  ENGAGEMENT_EVENTS,
  ENGAGEMENT_ROLES,
  type EngagementEvent,
  type EngagementRole,
  type EngagementState,
  engagementLifecycle,
  isOpen,
  OPEN_ENGAGEMENT_STATES,
} from './lifecycle.ts'

type Subject = { enterpriseId: string; status: EngagementState }

/** An engagement with those who act in it. */
export type SidedSubject = Subject & { partyIds: readonly string[]; pair: boolean; confirmed: boolean }

/**
 * True when a concluded engagement becomes evidence of who acted: they said themselves that they act, by accepting an
 * invitation or by confirming what was noted down. An enterprise's word alone lifts nobody, and lowers nobody.
 */
export function becomesEvidence(engagement: { confirmedAt: string | null }): boolean {
  return engagement.confirmedAt !== null
}

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

/** On whose side somebody stands in an engagement. */
export type EngagementSide = 'enterprise' | 'party' | 'centre'

/**
 * As which of those who act the actor reads an engagement: its own party or, once it is over, one that was joined into
 * it; null for neither.
 */
function readerIn(actor: Actor, engagement: SidedSubject): string | null {
  const [own, ...joined] = partiesRead(actor)
  const reads = isOpen(engagement) ? [own] : [own, ...joined]
  return reads.find((id) => id !== undefined && engagement.partyIds.includes(id)) ?? null
}

/** True of whoever reads an engagement for a party that was joined into its own: it reads, and does nothing. */
export function readsForJoined(actor: Actor, engagement: SidedSubject): boolean {
  const reader = readerIn(actor, engagement)
  return reader !== null && reader !== actor.partyId
}

/**
 * On which side the actor stands, or null. Who acts takes part only where it accepted an invitation or confirmed: what
 * an enterprise noted down by itself is the enterprise's and the centre's until then.
 */
export function sideIn(actor: Actor, engagement: SidedSubject): EngagementSide | null {
  if (isStaff(actor)) return 'centre'
  if (worksOnDisputes(actor)) return actor.enterpriseId === engagement.enterpriseId ? 'enterprise' : null
  const acts = readerIn(actor, engagement) !== null
  return isAskedRole(actor.role) && acts && engagement.confirmed ? 'party' : null
}

/**
 * From which instant on the actor reads what was written in an engagement, or null for everything: what the enterprise
 * and the centre wrote before who acts confirmed was not for them.
 */
export function readsSince(
  actor: Actor,
  engagement: SidedSubject & { confirmedAt: string | null },
): string | null {
  return sideIn(actor, engagement) === 'party' ? engagement.confirmedAt : null
}

export const WORK_EVENTS = ['write', 'ask_report', 'report', 'plan', 'bill', 'rate_back'] as const
export type WorkEvent = (typeof WORK_EVENTS)[number]

const OPEN: readonly EngagementState[] = OPEN_ENGAGEMENT_STATES
const OVER: readonly EngagementState[] = ['concluded', 'rated']

/** Who may do which part of the daily work, and in which states. */
const WORK: Record<WorkEvent, { by: readonly EngagementSide[]; in: readonly EngagementState[] }> = {
  write: { by: ['enterprise', 'party', 'centre'], in: [...OPEN, ...OVER] },
  ask_report: { by: ['enterprise', 'centre'], in: OPEN },
  report: { by: ['party'], in: OPEN },
  plan: { by: ['enterprise', 'party', 'centre'], in: OPEN },
  // Whoever was replaced still sends its last bill.
  bill: { by: ['enterprise', 'party', 'centre'], in: [...OPEN, ...OVER, 'terminated'] },
  rate_back: { by: ['party'], in: OVER },
}

/** True when the actor may do this part of the daily work now. */
export function canWork(actor: Actor, engagement: SidedSubject, event: WorkEvent): boolean {
  if (readsForJoined(actor, engagement)) return false
  const side = sideIn(actor, engagement)
  return side !== null && WORK[event].by.includes(side) && WORK[event].in.includes(engagement.status)
}

/** Who recorded a bill. */
export type BillAuthor = { side: EngagementSide; partyId: string | null }

/** Where the actor stands as one who records bills, or null: of a 1+1 each firm records its own. */
export function billAuthor(actor: Actor, engagement: SidedSubject): BillAuthor | null {
  const side = sideIn(actor, engagement)
  return side && { side, partyId: side === 'party' ? actor.partyId : null }
}

/**
 * True when the actor may take a bill back now, or record what replaces it: only who recorded it says that it was a
 * mistake, whatever has come of the engagement since.
 */
export function canCorrectBill(actor: Actor, engagement: SidedSubject, bill: BillAuthor): boolean {
  const mine = billAuthor(actor, engagement)
  return canWork(actor, engagement, 'bill') && mine?.side === bill.side && mine.partyId === bill.partyId
}

export type WorkAbilities = Record<WorkEvent, boolean>

export function workAbilities(actor: Actor, engagement: SidedSubject): WorkAbilities {
  return Object.fromEntries(
    WORK_EVENTS.map((event) => [event, canWork(actor, engagement, event)]),
  ) as WorkAbilities
}

/** How the actor stands to the files of an engagement: each side of a 1+1 is a reader of its own. */
export function engagementFileStanding(actor: Actor, engagement: SidedSubject): FileStanding {
  const side = sideIn(actor, engagement)
  const open = OPEN.includes(engagement.status)
  const acting: readonly FileSide[] = engagement.pair ? ['domestic', 'overseas'] : ['party']
  const mine: FileSide[] =
    side === 'enterprise'
      ? ['enterprise']
      : side === 'party'
        ? [acting[engagement.partyIds.indexOf(readerIn(actor, engagement)!)]!]
        : []
  return {
    centre: side === 'centre',
    sides: mine,
    add: side !== null && open,
    remove: side === 'centre' && open,
    readers: ['enterprise', ...(engagement.confirmed ? acting : [])],
  }
}
