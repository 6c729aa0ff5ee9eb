import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import type { AppContext } from '../context.server.ts'
import { sayProblems } from '../disputes/form-problem.ts'
import type { Actor } from '../domain/actor.ts'
import { LESSONS_LIMIT } from '../domain/engagement/limits.ts'
import { OUTCOMES } from '../domain/engagement/outcome.ts'
import { canCauseEngagement } from '../domain/engagement/policy.ts'
import { conclusionSchema } from '../domain/engagement/schema.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { concludeEngagement } from '../engagements/conclude.server.ts'
import { useEngagementName } from '../engagements/engagement-head.tsx'
import { getEngagement } from '../engagements/queries.server.ts'
import { listMilestones } from '../engagements/queries-work.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('engagements.conclusion.title'))

async function getConcludable(db: AppContext['db'], actor: Actor, engagementId: string) {
  const engagement = await getEngagement(db, actor, engagementId)
  if (!canCauseEngagement(actor, engagement, 'conclude')) {
    throw new Problem('illegal_transition', 'the engagement is not to be concluded now')
  }
  return engagement
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id, version, parties } = await getConcludable(app.db, actor, params.engagementId!)
  const milestones = await listMilestones(app.db, actor, id)
  return json({ id, version, parties, open: milestones.filter(({ doneOn }) => doneOn === null) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id } = await getConcludable(app.db, actor, params.engagementId!)
  const form = await request.formData()
  const version = versionOf(form)
  const values = {
    outcome: String(form.get('outcome') ?? ''),
    lessons: String(form.get('lessons') ?? '').slice(0, LESSONS_LIMIT * 2),
  }
  const parsed = conclusionSchema.safeParse(values)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      code: message,
    }))
    return json({ problems, values }, 422)
  }
  try {
    await concludeEngagement(app.db, actor, id, { version, ...parsed.data }, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    const problems = error.fields.map(({ field, message }) => ({ field, code: message }))
    return json({ problems, values }, 422)
  }
  return redirectWithMessage(app, `/engagements/${id}`, 'engagements.message.concluded')
}

export default function Conclusion() {
  const { id, version, parties, open } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayProblems(t, 'engagements', answered?.problems ?? [])
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <>
      <PageHead
        title={t('engagements.conclusion.title')}
        lede={t('engagements.conclusion.lede')}
        crumbs={[
          { to: '/engagements', label: t('engagements.list.title') },
          { to: `/engagements/${id}`, label: useEngagementName({ names: parties, about: null }) },
        ]}
      />
      <ErrorSummary problems={problems} />
      {open.length > 0 && (
        <div id="open-milestones">
          <Notice tone="warm" title={t('engagements.problem.milestones_open')}>
            <ul className="plain-list">
              {open.map(({ id: milestoneId, title, dueOn }) => (
                <li key={milestoneId}>
                  <Link to={`/engagements/${id}/milestones`}>{title}</Link>{' '}
                  <time className="quiet" dateTime={dueOn}>
                    {dueOn}
                  </time>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <LongForm noValidate className="work-form">
        <VersionField version={version} />
        <Checkboxes
          name="outcome"
          single
          legend={t('engagements.conclusion.outcome')}
          hint={t('engagements.conclusion.outcomeHint')}
          error={errorOf('outcome')}
          options={OUTCOMES.map((value) => ({ value, label: t(`engagements.outcome.${value}`) }))}
          chosen={[answered?.values.outcome ?? '']}
        />
        <TextAreaField
          id="lessons"
          label={t('engagements.conclusion.lessons')}
          hint={t('engagements.conclusion.lessonsHint')}
          optional
          error={errorOf('lessons')}
          defaultValue={answered?.values.lessons ?? ''}
          rows={8}
        />
        <p className="actions">
          <Button>{t('engagements.page.conclude')}</Button>
          <LinkButton to={`/engagements/${id}`} tone="quiet">
            {t('engagements.conclusion.back')}
          </LinkButton>
        </p>
      </LongForm>
    </>
  )
}
