import { type Actor, isStaff } from '../actor.ts'
import type { DisputeState } from '../dispute/lifecycle.ts'

/** True for staff who may look after a dispute: any that was handed in. */
export function canHandleDispute(actor: Actor, { status }: { status: DisputeState }): boolean {
  return isStaff(actor) && status !== 'draft'
}
