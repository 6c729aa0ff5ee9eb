import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { noteReading } from '../disputes/readers.server.ts'
import { getEngagement } from '../engagements/queries.server.ts'
import { findTermsPage } from '../engagements/queries-terms.server.ts'
import { TermsOfEngagement } from '../engagements/terms-page.tsx'
import { requireActor } from '../http/require-actor.server.ts'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.terms.title'))

/** What both sides agreed on, version by version, and what is proposed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id, disputeId } = await getEngagement(app.db, actor, params.engagementId!)
  await noteReading(app.db, actor, disputeId, app.now())
  return json(await findTermsPage(app.db, actor, id, app.now()))
}

export default function Terms() {
  return <TermsOfEngagement {...useLoaderData<typeof loader>()} />
}
