import { type Actor, isStaff, partiesRead } from '../actor.ts'
import type { FileStanding } from '../file/policy.ts'
import {
  COMMISSION_EVENTS,
  type CommissionEvent,
  type CommissionRole,
  type CommissionState,
  commissionLifecycle,
} from './lifecycle.ts'

/** What of a commission decides who may do what. */
export type CommissionSubject = { partyId: string; status: CommissionState }

/** Who commissions research: whoever examines. */
export function canCommission(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'reviewer' || actor.role === 'manager'
}

/** Whose commissions an actor of a think tank keeps; null for everybody else. */
export function thinkTankOf(actor: Actor): string | null {
  return actor.role === 'think_tank_member' ? actor.partyId : null
}

/** Whose commissions an actor of a think tank reads: its own, and those of entries that were joined into it. */
export function thinkTanksRead(actor: Actor): string[] {
  return thinkTankOf(actor) === null ? [] : partiesRead(actor)
}

/** What the actor is to this commission; nothing means that it does not exist for them. */
export function commissionRoles(
  actor: Actor,
  { partyId }: Pick<CommissionSubject, 'partyId'>,
): CommissionRole[] {
  if (isStaff(actor)) return [actor.role as CommissionRole]
  return thinkTankOf(actor) === partyId ? ['think_tank'] : []
}

/** True when the actor may cause `event` now. */
export function canCauseCommission(
  actor: Actor,
  commission: CommissionSubject,
  event: CommissionEvent,
): boolean {
  const { from, by } = commissionLifecycle.events[event]
  return (
    from.includes(commission.status) && commissionRoles(actor, commission).some((role) => by.includes(role))
  )
}

export type CommissionAbilities = Record<CommissionEvent, boolean>

/** What the page offers; the commands ask the same function. */
export function commissionAbilities(actor: Actor, commission: CommissionSubject): CommissionAbilities {
  return Object.fromEntries(
    COMMISSION_EVENTS.map((event) => [event, canCauseCommission(actor, commission, event)]),
  ) as CommissionAbilities
}

/**
 * How the actor stands to the papers of a report: the think tank hands them in until it delivers, the centre reads
 * them, and so does the enterprise for which the report is made, see `RESEARCH_FILE_STANDING`.
 */
export function commissionFileStanding(
  actor: Actor,
  commission: CommissionSubject & { forEnterprise: boolean },
): FileStanding {
  const isOwn = commissionRoles(actor, commission).includes('think_tank')
  const canChange = isOwn && commission.status === 'commissioned'
  return {
    centre: isStaff(actor),
    sides: thinkTanksRead(actor).includes(commission.partyId) ? ['party'] : [],
    add: canChange,
    remove: canChange,
    readers: isOwn ? (commission.forEnterprise ? ['enterprise', 'party'] : ['party']) : [],
  }
}

/** An enterprise that may read an accepted report reads its papers, and changes none. */
export const RESEARCH_FILE_STANDING: FileStanding = {
  centre: false,
  sides: ['enterprise'],
  add: false,
  remove: false,
  readers: [],
}
