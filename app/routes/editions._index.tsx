import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { canPublishEditions } from '../domain/edition/difference.ts'
import { publishEdition } from '../editions/commands.server.ts'
import { listEditions } from '../editions/queries.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { optionalActor } from '../http/require-actor.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { useOnce } from '../ui/once.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('editions.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await optionalActor(request, app)
  return json({
    editions: await listEditions(app.db),
    publishes: actor !== null && canPublishEditions(actor),
  })
}

/** Freezes today's directory as a new edition. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const number = await publishEdition(app.db, actor, app.now())
  return redirectWithMessage(app, `/editions/${number}`, 'editions.message.published')
}

export default function Editions() {
  const { editions, publishes } = useLoaderData<typeof loader>()
  const t = useT()
  const once = useOnce('?index')
  return (
    <>
      <PageHead
        title={t('editions.title')}
        lede={t('editions.lede')}
        crumbs={[{ to: '/directory/experts', label: t('shell.nav.directory') }]}
      />
      {publishes && (
        <AskOnce act={t('editions.publish')} what={t('editions.publishHow')}>
          <Form method="post" action={once}>
            <Button>{t('editions.publish')}</Button>
          </Form>
        </AskOnce>
      )}
      {editions.length === 0 ? (
        <Empty title={t('editions.none')} />
      ) : (
        <ul className="plain-list call-list section">
          {editions.map(({ number, asOf, count }) => (
            <li key={number}>
              <h2>
                <Link to={`/editions/${number}`}>{t('editions.one', { number })}</Link>
              </h2>
              <p className="quiet">{t('editions.asOf', { day: asOf, count })}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
