import type { Actor } from '../actor.ts'
import type { FileSide } from '../file/policy.ts'
import { isOpen } from './lifecycle.ts'
import { type SidedSubject, sideIn } from './policy.ts'

/** An engagement that may have taken another one over. */
export type TakingOver = SidedSubject & { replaces: string | null }

/** A file that is to be handed on: which, and how often it had been when whoever chose it looked. */
export type ChosenFile = { fileId: string; version: number }

/**
 * True when the actor may choose which files of the earlier engagement whoever took over reads. The enterprise alone
 * does: what its former counsel gave it is for nobody else to pass on, the centre included.
 */
export function canHandOn(actor: Actor, engagement: TakingOver): boolean {
  return engagement.replaces !== null && isOpen(engagement) && isEnterpriseIn(actor, engagement)
}

/** True when the actor may take back what was handed on: its enterprise at any time, also when the work is over. */
export function canTakeBack(actor: Actor, engagement: TakingOver): boolean {
  return engagement.replaces !== null && isEnterpriseIn(actor, engagement)
}

/** True when the actor may choose files already while it changes counsel. */
export function isEnterpriseIn(actor: Actor, engagement: SidedSubject): boolean {
  return sideIn(actor, engagement) === 'enterprise'
}

/** True when the actor sees what was handed on and what was not: the enterprise and the centre. */
export function seesEarlierFiles(actor: Actor, engagement: SidedSubject): boolean {
  const side = sideIn(actor, engagement)
  return side === 'enterprise' || side === 'centre'
}

/** True for a file that an enterprise can hand on: one that it may read itself. */
export function isHandable({ readers }: { readers: readonly FileSide[] }): boolean {
  return readers.includes('enterprise')
}

/** True when what was handed on is open to the actor, who took over: until it is let go in its turn. */
export function readsHandedOn(actor: Actor, engagement: SidedSubject): boolean {
  return sideIn(actor, engagement) === 'party' && engagement.status !== 'terminated'
}
