import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagesOf } from '../http/pages.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf } from '../i18n/preferences.server.ts'
import { InboxTable } from '../invitations/inbox-table.tsx'
import { OwnAnswers } from '../invitations/own-answers.tsx'
import { INVITATIONS_A_PAGE } from '../invitations/queries.server.ts'
import { findInbox } from '../invitations/queries-inbox.server.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('invitations.inbox.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const page = Math.max(1, Math.floor(Number(new URL(request.url).searchParams.get('page'))) || 1)
  const { rows, total, measured } = await findInbox(app.db, actor, page, languageOf(request), app.now())
  return json({
    rows,
    total,
    measured,
    page,
    pages: pagesOf(request, { page, total, size: INVITATIONS_A_PAGE }),
  })
}

export default function Inbox() {
  const { rows, total, measured, page, pages } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead title={t('invitations.inbox.title')} lede={t('invitations.inbox.lede')} />
      {total === 0 ? (
        <Empty title={t('invitations.inbox.none')}>
          <p>{t('invitations.inbox.noneHow')}</p>
        </Empty>
      ) : (
        <InboxTable rows={rows} total={total} />
      )}
      <Pagination page={page} pages={pages} hrefFor={(to) => `/invitations?page=${to}`} />
      {total > 0 && <OwnAnswers measured={measured} />}
    </>
  )
}
