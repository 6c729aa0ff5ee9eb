import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Deadline } from '../disputes/dispute-facts.tsx'
import { sayProblems } from '../disputes/form-problem.ts'
import { noteReading } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { isOpen } from '../domain/engagement/lifecycle.ts'
import { canWork } from '../domain/engagement/policy.ts'
import { EngagementHead } from '../engagements/engagement-head.tsx'
import { MilestoneForm } from '../engagements/milestone-form.tsx'
import { MilestoneTable } from '../engagements/milestone-table.tsx'
import { engagementTitleFor, getEngagement, sided } from '../engagements/queries.server.ts'
import { listMilestones } from '../engagements/queries-work.server.ts'
import { readMilestone } from '../engagements/read-work.server.ts'
import { sayOther } from '../engagements/sent-again.server.ts'
import { addMilestone, newWorkId } from '../engagements/work.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Facts } from '../ui/facts.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.view.milestones'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const now = app.now()
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  await noteReading(app.db, actor, engagement.disputeId, now)
  return json({
    id: engagement.id,
    title: engagementTitleFor(actor, engagement),
    milestones: await listMilestones(app.db, actor, engagement.id),
    mayPlan: canWork(actor, sided(engagement), 'plan'),
    today: shanghaiDay(now),
    newId: newWorkId(now),
    staff: isStaff(actor),
    deadline: isOpen(engagement) ? writeDeadline(engagement.respondBy, engagement.respondZone, now) : null,
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id } = await getEngagement(app.db, actor, params.engagementId!)
  const form = await request.formData()
  const { read, problems } = readMilestone(form, shanghaiDay(app.now()))
  const value = (name: string) => String(form.get(name) ?? '').slice(0, 500)
  const values = { kind: value('kind'), title: value('title'), dueOn: value('dueOn') }
  if (problems) {
    const past = problems.some(({ code }) => code === 'due_past') ? values.dueOn : null
    return json({ problems, values, past }, 422)
  }
  try {
    await addMilestone(app.db, actor, id, read, app.now())
  } catch (error) {
    return json({ problems: sayOther(error, 'title'), values, past: value('past') || null }, 409)
  }
  return redirectWithMessage(app, `/engagements/${id}/milestones`, 'engagements.message.milestoneAdded')
}

const EMPTY = { kind: 'milestone', title: '', dueOn: '' }

export default function Milestones() {
  const { id, title, milestones, mayPlan, today, newId, staff, deadline } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <EngagementHead id={id} title={title} view="milestones" staff={staff} />
      {deadline && deadline.left.unit !== 'past' && (
        <Facts
          facts={[
            {
              term: t('disputes.page.facts.deadline'),
              value: <Deadline deadline={deadline} />,
              attention: true,
            },
          ]}
        />
      )}
      <section className="section">
        {milestones.length === 0 ? (
          <p className="quiet">{t('engagements.milestones.none')}</p>
        ) : (
          <MilestoneTable engagementId={id} milestones={milestones} today={today} mayPlan={mayPlan} />
        )}
        <p>
          <Link to="/calendar-feed">{t('deadlines.feed.link')}</Link>
        </p>
      </section>
      {mayPlan && (
        <section className="section">
          <h2>{t('engagements.milestones.addTitle')}</h2>
          <MilestoneForm
            key={milestones.length}
            newId={newId}
            values={answered?.values ?? EMPTY}
            past={answered?.past ?? null}
            problems={sayProblems(t, 'engagements', answered?.problems ?? [])}
          />
        </section>
      )}
    </>
  )
}
