import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { type FieldProblem, isProblem, Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { clearConflict } from '../invitations/answer.server.ts'
import { declareConflictWith } from '../invitations/conflict.server.ts'
import { ConflictCheck } from '../invitations/conflict-check.tsx'
import { answerField, readCheckForm } from '../invitations/conflict-check-form.ts'
import { openInvitation } from '../invitations/opened.server.ts'
import { OpenedNames } from '../invitations/opened-parts.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('invitations.mine.check'))

/** The check by itself, to mend what was left open; otherwise it stands on the invitation's own page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id, purpose, names, similar, abilities } = await openInvitation(
    app.db,
    actor,
    params.invitationId!,
    app.now(),
  )
  if (!abilities.clear_conflict && !abilities.declare_conflict) throw redirect(`/invitations/${id}`)
  return json({ id, purpose, names, similar, abilities })
}

const NOT_SAID: FieldProblem = { field: 'against', message: 'against_missing' }

/** Takes the result of a party's conflict check. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const id = params.invitationId!
  const fields = await request.formData()
  const form = readCheckForm(fields)
  const outcome = fields.get('outcome')
  if (outcome === 'clear') {
    try {
      await clearConflict(app.db, actor, id, app.now(), new Map(Object.entries(form.answers)))
    } catch (error) {
      if (!isProblem(error) || error.code !== 'invalid_input') throw error
      return json({ problems: [...error.fields], form }, 422)
    }
    return redirectWithMessage(app, `/invitations/${id}`, 'invitations.message.cleared')
  }
  if (outcome !== 'conflict') throw new Problem('bad_request', 'the form does not say what the check found')
  if (form.against.length === 0) {
    return json({ problems: [NOT_SAID], form }, 422)
  }
  await declareConflictWith(app.db, actor, id, form.against, app.now())
  const isNamed = form.against.some((whom) => whom !== 'withheld')
  return redirectWithMessage(
    app,
    `/invitations/${id}`,
    isNamed ? 'invitations.message.conflicted' : 'invitations.message.conflictWithheld',
  )
}

export default function CheckOfConflicts() {
  const { id, purpose, names, similar, abilities } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const toMend: readonly FieldProblem[] = answered?.problems ?? []
  const controlOf = (field: string) =>
    field === 'against' ? field : answerField(similar.findIndex(({ key }) => key === field))
  const problems = sayProblems(
    t,
    'invitations',
    toMend.map(({ field, message }) => ({ field: controlOf(field), code: message })),
  )
  return (
    <>
      <PageHead
        title={t('invitations.mine.check')}
        crumbs={[
          { to: '/invitations', label: t('invitations.inbox.title') },
          { to: `/invitations/${id}`, label: t(`invitations.purpose.${purpose}`) },
        ]}
      />
      <ErrorSummary problems={problems} />
      <OpenedNames names={names} />
      <ConflictCheck
        id={id}
        abilities={abilities}
        similar={similar}
        problems={problems}
        {...(answered && { form: answered.form })}
      />
    </>
  )
}
