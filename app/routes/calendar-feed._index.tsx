import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { hashOfSecret, newSecret } from '../accounts/secret.server.ts'
import { findFeed, hasDeadlines, makeFeed } from '../deadlines/feed.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('deadlines.feed.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!hasDeadlines(actor)) throw new Problem('not_found', 'this account has no deadlines')
  const feed = await findFeed(app.db, actor)
  const ofParty = getsInvitations(actor) ? 'engagements' : 'applications'
  const at = worksOnDisputes(actor) ? 'disputes' : ofParty
  return json({ at, since: feed && shanghaiDay(new Date(feed.createdAt)) })
}

/** Makes a link and shows it once, in the answer alone: no address and no cookie ever holds it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const secret = newSecret()
  await makeFeed(app.db, actor, hashOfSecret(secret), app.now())
  const site = app.environment.publicUrl ?? new URL(request.url).origin
  return json({ link: `${site}/calendar.ics?key=${secret}` }, { headers: { 'cache-control': 'no-store' } })
}

export default function CalendarFeed() {
  const { since, at } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const t = useT()
  const label = {
    disputes: t('disputes.list.title'),
    engagements: t('engagements.list.title'),
    applications: t('applications.list.title'),
  }[at]
  return (
    <>
      <PageHead
        title={t('deadlines.feed.title')}
        lede={t('deadlines.feed.lede')}
        crumbs={[{ to: `/${at}`, label }]}
      />
      {made ? (
        <Notice tone="good" live>
          <p>{t('deadlines.feed.shown')}</p>
          <TextField id="link" label={t('deadlines.feed.address')} readOnly value={made.link} />
        </Notice>
      ) : (
        <p>{since === null ? t('deadlines.feed.none') : t('deadlines.feed.since', { day: since })}</p>
      )}
      <p className="quiet">{t('deadlines.feed.what')}</p>
      <div className="actions section">
        {since === null ? (
          <Form method="post">
            <Button>{t('deadlines.feed.make')}</Button>
          </Form>
        ) : (
          <AskOnce act={t('deadlines.feed.renew')} what={t('deadlines.feed.renewHow')}>
            <Form method="post">
              <Button>{t('deadlines.feed.renew')}</Button>
            </Form>
          </AskOnce>
        )}
        {since !== null && (
          <AskOnce act={t('deadlines.feed.revoke')} what={t('deadlines.feed.revokeHow')}>
            <Form method="post" action="/calendar-feed/revocation">
              <Button tone="warm">{t('deadlines.feed.revoke')}</Button>
            </Form>
          </AskOnce>
        )}
      </div>
    </>
  )
}
