import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CallList } from '../calls/call-list.tsx'
import { listCalls } from '../calls/queries.server.ts'
import { canPublishCalls } from '../domain/call/policy.ts'
import { optionalActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('calls.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await optionalActor(request, app)
  return json({
    calls: await listCalls(app.db, app.now()),
    publishes: actor !== null && canPublishCalls(actor),
  })
}

export default function Calls() {
  const { calls, publishes } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('calls.title')}
        lede={t('calls.lede')}
        crumbs={[{ to: '/apply', label: t('applications.start.title') }]}
      />
      {publishes && (
        <p className="actions">
          <LinkButton to="/staff/calls/new">{t('calls.new')}</LinkButton>
        </p>
      )}
      {calls.length === 0 ? (
        <Empty title={t('calls.none')}>
          <LinkButton to="/apply" tone="quiet">
            {t('calls.anytime')}
          </LinkButton>
        </Empty>
      ) : (
        <CallList calls={calls} level={2} />
      )}
    </>
  )
}
