import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '../../db/identifier.server.ts'
import { sayProblems } from '../disputes/form-problem.ts'
import { isProblem } from '../domain/errors.ts'
import { PlanForm } from '../groups/plan-form.tsx'
import { PlanTable } from '../groups/plan-table.tsx'
import { proposePlan } from '../groups/plans.server.ts'
import { getGroup, listPlans } from '../groups/queries-plans.server.ts'
import { planValues, readPlan } from '../groups/read-plan.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { keyOf } from '../http/form-key.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useNameOf, useT, useTitle } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('groups.plan.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const group = await getGroup(app.db, actor, params.groupId!)
  return json({ group, plans: await listPlans(app.db, actor, group.id), newId: newId(app.now()) })
}

/** Proposes to those who defend together what they share. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const group = await getGroup(app.db, actor, params.groupId!)
  const form = await request.formData()
  const values = planValues(
    form,
    group.members.map(({ disputeId }) => disputeId),
  )
  const { plan, problems } = readPlan(values)
  if (!plan) return json({ problems, values }, 422)
  try {
    await proposePlan(app.db, actor, group.id, { ...plan, id: keyOf(form, 'id') }, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    const told = error.fields.map(({ field, message }) => ({ field, code: message }))
    return json({ problems: told, values }, 422)
  }
  return redirectWithMessage(app, `/staff/groups/${group.id}`, 'groups.message.proposed')
}

const EMPTY = { subject: '', engagementId: '', currency: '', total: '', shares: {} }

export default function GroupPage() {
  const { group, plans, newId: id } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const nameIn = useNameOf()
  const titled = useTitle()
  const nameOf = (disputeId: string) => {
    const names = group.members.find((member) => member.disputeId === disputeId)?.enterprise
    return nameIn(names ?? null) ?? t('groups.plan.left')
  }
  return (
    <>
      <PageHead
        title={t('groups.plan.title')}
        lede={t('groups.plan.lede')}
        crumbs={[{ to: '/staff/groups', label: t('groups.title') }]}
      />
      <section>
        <h2>{t('groups.plan.members')}</h2>
        <ul className="document-list plain-list">
          {group.members.map(({ disputeId, title, counsel }) => (
            <li key={disputeId}>
              <span>{nameOf(disputeId)}</span>
              <Link to={`/disputes/${disputeId}`}>{titled(title)}</Link>
              <span className="quiet">
                {counsel.map(({ name }) => name).join(t('shell.listSeparator')) ||
                  t('groups.plan.counselNone')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {plans.map((plan) => (
        <PlanTable key={plan.id} plan={plan} nameOf={nameOf} />
      ))}
      <section className="section">
        <h2>{t('groups.plan.propose')}</h2>
        {group.formed ? (
          <PlanForm
            newId={id}
            members={group.members}
            values={answered?.values ?? EMPTY}
            problems={sayProblems(t, 'groups', answered?.problems ?? [])}
          />
        ) : (
          <Notice tone="warm">{t('groups.plan.notFormed')}</Notice>
        )}
      </section>
    </>
  )
}
