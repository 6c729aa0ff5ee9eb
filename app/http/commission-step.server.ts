import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { changeCommission, deliverReport, publishResearch } from '../commissions/commands.server.ts'
import { type Commission, getCommission } from '../commissions/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import type { CommissionEvent } from '../domain/commission/lifecycle.ts'
import { canCauseCommission } from '../domain/commission/policy.ts'
import { Problem } from '../domain/errors.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { redirectWithMessage } from './flash.server.ts'
import { versionOf } from './form-version.server.ts'
import { stepOrRefuse } from './refused-form.server.ts'
import { textsIn } from './texts-in.server.ts'

type Steps = readonly { event: CommissionEvent; resource: string }[]

/** The most that a report may hold, and whatever is said about one. */
const REPORT = 200_000

const MESSAGE: Partial<Record<CommissionEvent, MessageKey>> = {
  deliver: 'commissions.message.delivered',
  decline: 'commissions.message.declined',
}

/** Which step an address asks for. @throws Problem `not_found` for none of `steps` */
function eventOf(params: LoaderFunctionArgs['params'], steps: Steps): CommissionEvent {
  const step = steps.find(({ resource }) => resource === params.step)
  if (!step) throw new Problem('not_found', 'there is no such step')
  return step.event
}

/**
 * The commission that a step's page is about.
 * @throws Problem `not_found`, and `illegal_transition` when it is not the moment, or not the actor's to do
 */
export async function commissionForStep(
  { params, context }: LoaderFunctionArgs,
  actor: Actor,
  steps: Steps,
): Promise<{ commission: Commission; event: CommissionEvent }> {
  const commission = await getCommission(context.app.db, actor, params.commissionId!)
  const event = eventOf(params, steps)
  if (!canCauseCommission(actor, commission, event)) {
    throw new Problem('illegal_transition', 'this is not the moment, or not yours to do')
  }
  return { commission, event }
}

/** Does what a step's form asks for, and goes back to the commission. @param base the list that its page belongs to */
export async function takeCommissionStep(
  { request, params, context }: ActionFunctionArgs,
  actor: Actor,
  { steps, base }: { steps: Steps; base: string },
) {
  const { app } = context
  const id = params.commissionId!
  await getCommission(app.db, actor, id)
  const event = eventOf(params, steps)
  const form = await request.formData()
  const version = versionOf(form)
  const now = app.now()
  return stepOrRefuse(form, async () => {
    if (event === 'deliver') {
      const { report } = textsIn(form, { report: REPORT })
      await deliverReport(app.db, actor, id, { report, version }, now)
    } else if (event === 'publish') {
      const words = textsIn(form, { titleZh: REPORT, titleEn: REPORT, textZh: REPORT, textEn: REPORT })
      await publishResearch(app.db, actor, id, { ...words, version }, now)
    } else {
      const { words } = textsIn(form, { words: REPORT })
      await changeCommission(app.db, actor, id, { event, words, version }, now)
    }
    return redirectWithMessage(app, `${base}/${id}`, MESSAGE[event] ?? 'commissions.message.changed')
  })
}
