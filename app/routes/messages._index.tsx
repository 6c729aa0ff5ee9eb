import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { pagesOf } from '../http/pages.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf, localeOf } from '../i18n/preferences.server.ts'
import { subjectOf } from '../mail/digest.server.ts'
import { MessageList } from '../notifications/message-list.tsx'
import { countUnread, listNotifications, MESSAGES_A_PAGE } from '../notifications/queries.server.ts'
import { findMessageSubjects } from '../notifications/queries-subjects.server.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tabs } from '../ui/tabs.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('notifications.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { searchParams } = new URL(request.url)
  const unread = searchParams.get('shown') === 'unread'
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(searchParams.get('page'))) || 1))
  const locale = localeOf(request)
  const { rows, total } = await listNotifications(app.db, actor, { unread, page })
  const paths = rows.map(({ path }) => path)
  const subjects = await findMessageSubjects(app.db, actor, paths, languageOf(request), app.now())
  return json({
    unread,
    page,
    total,
    pages: pagesOf(request, { page, total, size: MESSAGES_A_PAGE }),
    waiting: await countUnread(app.db, actor.id),
    upTo: app.now().toISOString(),
    rows: rows.map(({ template, values, path, ...row }) => ({
      ...row,
      says: subjectOf(template, values, locale),
      about: subjects.get(path) ?? null,
    })),
  })
}

const hrefOf = (unread: boolean, page = 1) => {
  const params = new URLSearchParams({
    ...(unread && { shown: 'unread' }),
    ...(page > 1 && { page: String(page) }),
  })
  return params.size > 0 ? `/messages?${params}` : '/messages'
}

export default function Messages() {
  const { unread, page, pages, total, waiting, upTo, rows } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('notifications.title')}
        lede={
          <>
            {t('notifications.lede')}{' '}
            <Link to="/account/notifications">{t('notifications.settings.title')}</Link>
          </>
        }
      />
      <Tabs
        label={t('notifications.title')}
        tabs={[
          { to: hrefOf(false), label: t('notifications.all'), current: !unread },
          { to: hrefOf(true), label: t('notifications.unread'), count: waiting, current: unread },
        ]}
      />
      {total === 0 ? (
        <Empty title={t(unread ? 'notifications.noneUnread' : 'notifications.none')}>
          <p>{t('notifications.noneHow')}</p>
        </Empty>
      ) : (
        <MessageList rows={rows} />
      )}
      <Pagination page={page} pages={pages} hrefFor={(to) => hrefOf(unread, to)} />
      {waiting > 0 && (
        <Form method="post" action="/messages/reading" className="section">
          <input type="hidden" name="upTo" value={upTo} />
          <Button tone="quiet">{t('notifications.readAll')}</Button>
        </Form>
      )}
    </>
  )
}
