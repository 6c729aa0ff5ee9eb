import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { acceptInvitation } from '../invitations/accept.server.ts'
import { openInvitation } from '../invitations/opened.server.ts'
import { QuoteForm } from '../invitations/quote-form.tsx'
import { EMPTY_QUOTE } from '../invitations/quote-form-values.ts'
import { readQuoteForm } from '../invitations/read-quote.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('invitations.quote.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id, purpose, abilities } = await openInvitation(app.db, actor, params.invitationId!, app.now())
  if (!abilities.accept) throw new Problem('illegal_transition', 'there is nothing to quote for now')
  return json({ id, purpose })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { abilities } = await openInvitation(app.db, actor, params.invitationId!, app.now())
  if (!abilities.accept) throw new Problem('illegal_transition', 'there is nothing to quote for now')
  const form = await request.formData()
  const read = readQuoteForm(form, shanghaiDay(app.now()))
  if (!read.quote) return json({ problems: read.problems, form: read.form }, 422)
  try {
    await acceptInvitation(app.db, actor, params.invitationId!, read.quote, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    const problems = error.fields.map(({ field, message }) => ({ field, code: message }))
    return json({ problems, form: read.form }, 422)
  }
  return redirectWithMessage(app, `/invitations/${params.invitationId}`, 'invitations.message.accepted')
}

export default function Acceptance() {
  const { id, purpose } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const back = `/invitations/${id}`
  return (
    <>
      <PageHead
        title={t('invitations.quote.title')}
        lede={t('invitations.quote.lede')}
        crumbs={[
          { to: '/invitations', label: t('invitations.inbox.title') },
          { to: back, label: t(`invitations.purpose.${purpose}`) },
        ]}
      />
      <QuoteForm
        values={answered?.form ?? EMPTY_QUOTE}
        problems={sayProblems(t, 'invitations', answered?.problems ?? [])}
        back={back}
      />
    </>
  )
}
