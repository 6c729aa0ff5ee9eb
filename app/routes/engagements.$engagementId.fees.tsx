import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { noteReading } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { canWork } from '../domain/engagement/policy.ts'
import { BillForm, type BillFormValues } from '../engagements/bill-form.tsx'
import { EngagementHead } from '../engagements/engagement-head.tsx'
import { BillTable, QuotedAndBilled } from '../engagements/fee-table.tsx'
import { findMoney } from '../engagements/overview.server.ts'
import { engagementTitleFor, getEngagement, sided } from '../engagements/queries.server.ts'
import { readBill } from '../engagements/read-work.server.ts'
import { addBill, newWorkId } from '../engagements/work.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.view.fees'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const now = app.now()
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  await noteReading(app.db, actor, engagement.disputeId, now)
  const money = await findMoney(app.db, actor, engagement.id)
  return json({
    id: engagement.id,
    title: engagementTitleFor(actor, engagement),
    ...money,
    mayBill: canWork(actor, sided(engagement), 'bill'),
    newId: newWorkId(now),
    staff: isStaff(actor),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id } = await getEngagement(app.db, actor, params.engagementId!)
  const form = await request.formData()
  const { read, problems } = readBill(form)
  if (problems) {
    const value = (name: keyof BillFormValues) => String(form.get(name) ?? '').slice(0, 2_000)
    const values: BillFormValues = {
      billedOn: value('billedOn'),
      stage: value('stage'),
      hours: value('hours'),
      currency: value('currency'),
      amount: value('amount'),
      note: value('note'),
    }
    return json({ problems, values }, 422)
  }
  await addBill(app.db, actor, id, read, app.now())
  return redirectWithMessage(app, `/engagements/${id}/fees`, 'engagements.message.billed')
}

export default function Fees() {
  const { id, title, quoted, bills, billed, mayBill, newId, staff } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const empty = {
    billedOn: '',
    stage: 'assessment',
    hours: '',
    currency: quoted?.currency ?? '',
    amount: '',
    note: '',
  }
  return (
    <>
      <EngagementHead id={id} title={title} view="fees" staff={staff} />
      {(quoted || bills.length > 0) && (
        <section className="section">
          <QuotedAndBilled quoted={quoted} bills={bills} billed={billed} />
        </section>
      )}
      <section className="section">
        <h2>{t('engagements.fees.bills')}</h2>
        <BillTable bills={bills} />
      </section>
      {mayBill && (
        <section className="section">
          <h2>{t('engagements.fees.addTitle')}</h2>
          <BillForm
            key={bills.length}
            newId={newId}
            values={answered?.values ?? empty}
            problems={sayProblems(t, 'engagements', answered?.problems ?? [])}
          />
        </section>
      )}
    </>
  )
}
