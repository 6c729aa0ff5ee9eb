import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Db } from '../../db/schema.ts'
import { sayProblems } from '../disputes/form-problem.ts'
import { noteReading } from '../disputes/readers.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { canCorrectBill } from '../domain/engagement/policy.ts'
import { Problem } from '../domain/errors.ts'
import { useBillName } from '../engagements/bill-table.tsx'
import { BillWithdrawalForm } from '../engagements/bill-withdrawal-form.tsx'
import { takeBackBill } from '../engagements/bills.server.ts'
import { EngagementHead } from '../engagements/engagement-head.tsx'
import { engagementTitleFor, getEngagement, sided } from '../engagements/queries.server.ts'
import { listBills } from '../engagements/queries-work.server.ts'
import { readBillWithdrawal } from '../engagements/read-work.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('engagements.fees.withdrawTitle'))

async function findBill(
  db: Db,
  actor: Actor,
  { engagementId, billId }: { engagementId?: string; billId?: string },
) {
  const engagement = await getEngagement(db, actor, engagementId!)
  const bill = (await listBills(db, actor, engagement.id)).find(({ id }) => id === billId)
  if (!bill) throw new Problem('not_found', 'there is no such bill')
  return { engagement, bill, mine: canCorrectBill(actor, sided(engagement), bill) }
}

/** The form by itself, for whoever has to mend it; where there is nothing to take back, the bills. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { engagement, bill, mine } = await findBill(app.db, actor, params)
  await noteReading(app.db, actor, engagement.disputeId, app.now())
  if (bill.takenBack || !mine) {
    return redirect(`/engagements/${engagement.id}/fees`)
  }
  return json({
    id: engagement.id,
    title: engagementTitleFor(actor, engagement),
    bill,
    staff: isStaff(actor),
  })
}

/** Takes back a bill that was recorded by mistake. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { engagement, bill, mine } = await findBill(app.db, actor, params)
  if (!mine) throw new Problem('illegal_transition', 'only the side that recorded a bill takes it back')
  const form = await request.formData()
  const { reason, problems } = readBillWithdrawal(form)
  if (problems) {
    return json({ problems, typed: String(form.get('reason') ?? '').slice(0, 2_000) }, 422)
  }
  await takeBackBill(app.db, actor, engagement.id, bill.id, reason, app.now())
  return redirectWithMessage(app, `/engagements/${engagement.id}/fees`, 'engagements.message.billTakenBack')
}

export default function BillWithdrawal() {
  const { id, title, bill, staff } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const nameOf = useBillName()
  const problems = sayProblems(t, 'engagements', answered?.problems ?? [])
  return (
    <>
      <EngagementHead id={id} title={title} view="fees" staff={staff} />
      <section className="section record">
        <h2>{t('engagements.fees.withdrawTitle')}</h2>
        <ErrorSummary problems={problems} />
        <p>{nameOf(bill)}</p>
        <p className="quiet">{t('engagements.fees.withdrawHow')}</p>
        <BillWithdrawalForm
          engagementId={id}
          billId={bill.id}
          fieldId="reason"
          reason={answered?.typed ?? ''}
          error={problems[0]?.message}
        />
      </section>
    </>
  )
}
