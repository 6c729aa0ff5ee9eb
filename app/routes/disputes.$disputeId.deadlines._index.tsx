import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { addDeadline } from '../deadlines/commands.server.ts'
import { DeadlineForm } from '../deadlines/deadline-form.tsx'
import { DeadlineTable } from '../deadlines/deadline-table.tsx'
import { listDeadlines } from '../deadlines/queries.server.ts'
import { sayProblems } from '../disputes/form-problem.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { canKeepDeadlines, deadlinesRun } from '../domain/deadline/policy.ts'
import { deadlineInputSchema } from '../domain/deadline/schema.ts'
import { isOver } from '../domain/dispute/lifecycle.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { isProblem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('deadlines.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  return json({
    dispute: { id: dispute.id, title: titleIn(localeOf(request), dispute.title) },
    answer: writeDeadline(dispute.facts.respondBy, dispute.facts.respondZone, app.now()),
    deadlines: await listDeadlines(app.db, dispute.id),
    over: !deadlinesRun(dispute),
    alone: isOver(dispute.status) && deadlinesRun(dispute),
    mayKeep: canKeepDeadlines(actor, dispute),
    staff: isStaff(actor),
    servedOn: dispute.particulars.servedOn,
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const disputeId = params.disputeId!
  await readDispute(app.db, actor, disputeId, app.now())
  const form = await request.formData()
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const count = Number((values.count ?? '').normalize('NFKC').trim() || Number.NaN)
  const parsed = deadlineInputSchema.safeParse({ ...values, count })
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message, code }) => ({
      field: String(path[0]),
      code: code === 'invalid_union' ? 'how_unknown' : message,
    }))
    return json({ problems, values }, 422)
  }
  try {
    await addDeadline(app.db, actor, disputeId, parsed.data, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'calendar_unknown') throw error
    return json({ problems: [{ field: 'event', code: 'calendar_unknown' }], values }, 422)
  }
  return redirectWithMessage(app, `/disputes/${disputeId}/deadlines`, 'deadlines.message.added')
}

export default function Deadlines() {
  const { dispute, answer, deadlines, over, alone, mayKeep, staff, servedOn } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayProblems(t, 'deadlines', answered?.problems ?? [])
  return (
    <>
      <PageHead
        title={t('deadlines.title')}
        lede={
          <>
            {t('deadlines.lede')} <Link to="/calendar-feed">{t('deadlines.feed.link')}</Link>
          </>
        }
        crumbs={[
          { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
          { to: `/disputes/${dispute.id}`, label: dispute.title },
        ]}
      />
      <ErrorSummary problems={problems} />
      <DeadlineTable
        disputeId={dispute.id}
        answer={answer}
        deadlines={deadlines}
        mayTick={mayKeep}
        over={over}
        alone={alone}
      />
      {mayKeep && (
        <section className="section">
          <h2>{t('deadlines.add')}</h2>
          <DeadlineForm
            key={deadlines.length}
            values={answered?.values ?? { ...(servedOn && { event: servedOn }) }}
            problems={problems}
          />
        </section>
      )}
    </>
  )
}
