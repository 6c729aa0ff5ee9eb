import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { contestSchema } from '../domain/engagement/schema.ts'
import { contestEngagement } from '../engagements/confirm.server.ts'
import { NamedEngagementPage } from '../engagements/named-engagement.tsx'
import { findNamedPage } from '../engagements/queries-named.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf } from '../i18n/preferences.server.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.naming.title'))

/** The same page as the confirmation's, for whoever has to mend the reason. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  return json(await findNamedPage(app.db, actor, params.engagementId!, languageOf(request)))
}

/** The party says that the engagement is not its own, and why. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const id = params.engagementId!
  await findNamedPage(app.db, actor, id, languageOf(request))
  const form = await request.formData()
  const version = versionOf(form)
  const typed = String(form.get('reason') ?? '')
  const { data, error } = contestSchema.safeParse({ reason: typed })
  if (error) {
    const problems = error.issues.map(({ message }) => ({ field: 'reason', code: message }))
    return json({ problems, reason: typed.slice(0, 2_000) }, 422)
  }
  await contestEngagement(app.db, actor, id, { version, ...data }, app.now())
  return redirectWithMessage(app, `/engagements/${id}/confirmation`, 'engagements.message.contested')
}

export default function Objection() {
  const page = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <NamedEngagementPage
      {...page}
      reason={answered?.reason ?? ''}
      problems={sayProblems(t, 'engagements', answered?.problems ?? [])}
    />
  )
}
