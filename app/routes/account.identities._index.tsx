import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkedIdentities } from '../accounts/oidc/linked-identities.tsx'
import { listIdentities } from '../accounts/oidc/queries.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('oidc.linkedTitle'))

/** By whose word besides the password the reader's own account may be signed in to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { oidc } = app.environment
  return json({
    identities: await listIdentities(app.db, actor),
    offered: oidc && { issuer: oidc.issuer, label: oidc.label },
  })
}

export default function Identities() {
  const { identities, offered } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead title={t('oidc.linkedTitle')} />
      <LinkedIdentities identities={identities} offered={offered} />
    </>
  )
}
