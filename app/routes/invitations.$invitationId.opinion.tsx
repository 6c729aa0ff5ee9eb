import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { Problem } from '../domain/errors.ts'
import { OPINION_LIMIT } from '../domain/invitation/limits.ts'
import { opinionSchema } from '../domain/invitation/schema.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { deliverOpinion } from '../invitations/accept.server.ts'
import { openInvitation } from '../invitations/opened.server.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('invitations.opinion.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id, purpose, abilities } = await openInvitation(app.db, actor, params.invitationId!, app.now())
  if (!abilities.deliver) throw new Problem('illegal_transition', 'no opinion is wanted now')
  return json({ id, purpose })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { abilities } = await openInvitation(app.db, actor, params.invitationId!, app.now())
  if (!abilities.deliver) throw new Problem('illegal_transition', 'no opinion is wanted now')
  const body = String((await request.formData()).get('body') ?? '')
  const parsed = opinionSchema.safeParse({ body })
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ message }) => ({ field: 'body', code: message }))
    return json({ problems, body: body.slice(0, OPINION_LIMIT * 2) }, 422)
  }
  await deliverOpinion(app.db, actor, params.invitationId!, parsed.data.body, app.now())
  return redirectWithMessage(app, `/invitations/${params.invitationId}`, 'invitations.message.delivered')
}

export default function Opinion() {
  const { id, purpose } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayProblems(t, 'invitations', answered?.problems ?? [])
  return (
    <>
      <PageHead
        title={t('invitations.opinion.title')}
        lede={t('invitations.opinion.lede')}
        crumbs={[
          { to: '/invitations', label: t('invitations.inbox.title') },
          { to: `/invitations/${id}`, label: t(`invitations.purpose.${purpose}`) },
        ]}
      />
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="record">
        <TextAreaField
          id="body"
          label={t('invitations.opinion.body')}
          error={problems[0]?.message}
          defaultValue={answered?.body ?? ''}
          rows={18}
        />
        <Button>{t('invitations.opinion.submit')}</Button>
      </LongForm>
    </>
  )
}
