import type { LoaderFunctionArgs } from '@remix-run/node'
import { type Complaint, getComplaint } from '../complaints/queries.server.ts'
import type { ComplaintEvent } from '../domain/complaint/lifecycle.ts'
import { canCauseComplaint } from '../domain/complaint/policy.ts'
import { Problem } from '../domain/errors.ts'
import { requireStaff } from './require-staff.server.ts'

/**
 * The complaint that a step's page is about, for staff who may cause `event` now.
 * @throws Problem `not_found`, and `illegal_transition` when it is not the moment, or not theirs to do
 */
export async function complaintForStep(
  { request, params, context }: LoaderFunctionArgs,
  event: ComplaintEvent,
): Promise<Complaint> {
  const { app } = context
  const actor = await requireStaff(request, app)
  const complaint = await getComplaint(app.db, actor, params.complaintId!)
  if (!canCauseComplaint(actor, complaint, event)) {
    throw new Problem('illegal_transition', 'this is not the moment, or not yours to do')
  }
  return complaint
}

/** The most that is written about a complaint in one field. */
export const COMPLAINT_WORDS = 5_000
