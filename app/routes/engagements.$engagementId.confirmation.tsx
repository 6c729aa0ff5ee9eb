import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmEngagement } from '../engagements/confirm.server.ts'
import { NamedEngagementPage } from '../engagements/named-engagement.tsx'
import { findNamedPage } from '../engagements/queries-named.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formVersion } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf } from '../i18n/preferences.server.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.naming.title'))

/** What a party that was named in an engagement needs to recognise it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  return json(await findNamedPage(app.db, actor, params.engagementId!, languageOf(request)))
}

/** The party says that the engagement is its own. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const id = params.engagementId!
  // Whoever was not named is told that there is nothing before the form is read.
  await findNamedPage(app.db, actor, id, languageOf(request))
  const version = await formVersion(request)
  const confirmed = await confirmEngagement(app.db, actor, id, { version }, app.now())
  return confirmed
    ? redirectWithMessage(app, `/engagements/${id}`, 'engagements.message.confirmed')
    : redirectWithMessage(app, `/engagements/${id}/confirmation`, 'engagements.message.confirmedOneSide')
}

export default function Confirmation() {
  return <NamedEngagementPage {...useLoaderData<typeof loader>()} />
}
