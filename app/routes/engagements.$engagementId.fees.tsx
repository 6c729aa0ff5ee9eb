import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { noteReading } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { canCorrectBill, canWork } from '../domain/engagement/policy.ts'
import { termsOn } from '../domain/engagement/terms.ts'
import { isProblem } from '../domain/errors.ts'
import { plainMoney } from '../domain/money.ts'
import { type BillLine, replaceableBills } from '../engagements/bill.ts'
import { BillForm, type BillFormValues } from '../engagements/bill-form.tsx'
import { BillTable, useBillName } from '../engagements/bill-table.tsx'
import { addBill } from '../engagements/bills.server.ts'
import { EngagementHead } from '../engagements/engagement-head.tsx'
import { AgreedAndBilled } from '../engagements/fee-table.tsx'
import { findMoney } from '../engagements/overview.server.ts'
import { engagementTitleFor, getEngagement, sided } from '../engagements/queries.server.ts'
import { listTerms } from '../engagements/queries-terms.server.ts'
import { readBill } from '../engagements/read-work.server.ts'
import { sayOther } from '../engagements/sent-again.server.ts'
import { newWorkId } from '../engagements/work.server.ts'
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
  const { recorded, ...money } = await findMoney(app.db, actor, engagement.id, now)
  const subject = sided(engagement)
  const mayReplace = replaceableBills(recorded).filter((bill) => canCorrectBill(actor, subject, bill))
  return json({
    id: engagement.id,
    title: engagementTitleFor(actor, engagement),
    parties: engagement.parties,
    ...money,
    recorded: recorded.map((bill) => ({
      ...bill,
      mine: canCorrectBill(actor, subject, bill),
      under: termsOn(money.versions, bill.billedOn)?.number ?? null,
    })),
    mayBill: canWork(actor, subject, 'bill'),
    mayReplace,
    // Whoever records a bill anew begins with what was wrong.
    replacing: mayReplace.find(({ id }) => id === new URL(request.url).searchParams.get('replaces')) ?? null,
    newId: newWorkId(now),
    staff: isStaff(actor),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id, startedOn } = await getEngagement(app.db, actor, params.engagementId!)
  const form = await request.formData()
  const versions = await listTerms(app.db, actor, id)
  const agreedOn = (day: string) => termsOn(versions, day)?.currency ?? null
  const { read, problems } = readBill(form, { today: shanghaiDay(app.now()), startedOn, agreedOn })
  if (problems) return json({ problems, values: typedIn(form), meant: meantIn(form, problems) }, 422)
  try {
    await addBill(app.db, actor, id, read, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') {
      const other = sayOther(error, 'amount')
      return json({ problems: other, values: typedIn(form), meant: meantIn(form, other) }, 409)
    }
    const gone = error.fields.map(({ field, message }) => ({ field, code: message }))
    return json({ problems: gone, values: typedIn(form), meant: meantIn(form, gone) }, 422)
  }
  return redirectWithMessage(app, `/engagements/${id}/fees`, 'engagements.message.billed')
}

function typedIn(form: FormData): BillFormValues {
  const value = (name: keyof BillFormValues) => String(form.get(name) ?? '').slice(0, 2_000)
  return {
    billedOn: value('billedOn'),
    stage: value('stage'),
    hours: value('hours'),
    currency: value('currency'),
    amount: value('amount'),
    note: value('note'),
    replaces: value('replaces'),
  }
}

/** The day and the currency that were asked about, now or before. */
function meantIn(form: FormData, problems: readonly { code: string }[]) {
  const value = (name: string) => String(form.get(name) ?? '').slice(0, 100)
  const asks = (...codes: string[]) => problems.some(({ code }) => codes.includes(code))
  return {
    day: value(asks('bill_future', 'bill_early') ? 'billedOn' : 'meantDay'),
    currency: value(asks('bill_currency') ? 'currency' : 'meantCurrency'),
  }
}

/** The form of a new bill, or of one that replaces another, with what the other said. */
function valuesFrom(replacing: BillLine | null, currency: string): BillFormValues {
  if (replacing === null) {
    return { billedOn: '', stage: 'assessment', hours: '', currency, amount: '', note: '', replaces: '' }
  }
  const { id, billedOn, stage, hours, amount, note } = replacing
  return {
    billedOn,
    stage,
    hours: hours === null ? '' : String(hours),
    currency: replacing.currency,
    amount: plainMoney(amount),
    note,
    replaces: id,
  }
}

export default function Fees() {
  const {
    id,
    title,
    parties,
    versions,
    terms,
    held,
    recorded,
    bills,
    billed,
    mayBill,
    mayReplace,
    replacing,
    newId,
    staff,
  } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const nameOf = useBillName()
  return (
    <>
      <EngagementHead id={id} title={title} view="fees" staff={staff} />
      {(terms || bills.length > 0) && (
        <section className="section">
          <AgreedAndBilled {...{ versions, terms, held, bills, billed }} pair={parties.length > 1} />
        </section>
      )}
      <section className="section">
        <h2>{t('engagements.fees.bills')}</h2>
        <BillTable engagementId={id} parties={parties} bills={recorded} changed={versions.length > 1} />
      </section>
      {mayBill && (
        <section className="section" id="add-bill">
          <h2>{t('engagements.fees.addTitle')}</h2>
          <BillForm
            key={`${recorded.length} ${replacing?.id}`}
            newId={newId}
            values={answered?.values ?? valuesFrom(replacing, terms?.currency ?? '')}
            meant={answered?.meant ?? { day: '', currency: '' }}
            replaceable={mayReplace.map((bill) => ({ value: bill.id, label: nameOf(bill) }))}
            problems={sayProblems(t, 'engagements', answered?.problems ?? [])}
          />
        </section>
      )}
    </>
  )
}
