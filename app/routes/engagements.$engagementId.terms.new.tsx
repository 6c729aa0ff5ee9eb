import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { shanghaiDay } from '../domain/day.ts'
import { canProposeTerms } from '../domain/engagement/terms-change.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { useEngagementName } from '../engagements/engagement-head.tsx'
import { getEngagement, sided } from '../engagements/queries.server.ts'
import { findTermsPage } from '../engagements/queries-terms.server.ts'
import { readTerms } from '../engagements/read-terms.server.ts'
import { proposeTerms } from '../engagements/terms.server.ts'
import { TermsForm } from '../engagements/terms-form.tsx'
import { isOfFees, type TermsFormProblem, termsFormFrom } from '../engagements/terms-form-values.ts'
import { newWorkId } from '../engagements/work.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { keyOf } from '../http/form-key.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { readFees } from '../invitations/read-fees.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.terms.new'))

/**
 * The form; where nothing can be proposed, the terms tell why. While something else waits for an answer it stays, for
 * whoever has written into it.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  if (!canProposeTerms(actor, sided(engagement), false))
    return redirect(`/engagements/${engagement.id}/terms`)
  const page = await findTermsPage(app.db, actor, engagement.id, app.now())
  const { id, title, staff, current, proposal } = page
  return json({
    id,
    title,
    staff,
    waiting: proposal !== null,
    form: termsFormFrom(current),
    newId: newWorkId(app.now()),
  })
}

/** One side proposes new terms. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  if (!canProposeTerms(actor, sided(engagement), false)) {
    throw new Problem('illegal_transition', 'the sides of an open engagement alone agree on its terms')
  }
  const { id, startedOn } = engagement
  const fields = await request.formData()
  const read = readTerms(fields, readFees(fields), { startedOn, today: shanghaiDay(app.now()) })
  if (!read.terms) return json({ problems: read.problems, form: read.form }, 422)
  const key = keyOf(fields, 'id')
  try {
    await proposeTerms(app.db, actor, id, { id: key, ...read.terms }, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    const problems = error.fields.map(({ message: code, ...fault }): TermsFormProblem => ({ ...fault, code }))
    return json({ problems, form: read.form }, 422)
  }
  return redirectWithMessage(app, `/engagements/${id}/terms`, 'engagements.message.termsProposed')
}

export default function NewTerms() {
  const { id, title, staff, waiting, form, newId } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const mend: readonly TermsFormProblem[] = answered?.problems ?? []
  const problems = mend.flatMap((problem) =>
    sayProblems(t, isOfFees(problem) ? 'invitations' : 'engagements', [problem]),
  )
  return (
    <>
      <PageHead
        title={t('engagements.terms.new')}
        lede={t('engagements.terms.newLede')}
        crumbs={[
          {
            to: '/engagements',
            label: t(staff ? 'engagements.list.titleStaff' : 'engagements.list.title'),
          },
          { to: `/engagements/${id}`, label: useEngagementName(title) },
          { to: `/engagements/${id}/terms`, label: t('engagements.view.terms') },
        ]}
      />
      <TermsForm
        engagementId={id}
        newId={newId}
        waiting={waiting}
        values={answered?.form ?? form}
        problems={problems}
      />
    </>
  )
}
