import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DisputeTable } from '../disputes/dispute-table.tsx'
import { DISPUTES_A_PAGE, listDisputes } from '../disputes/queries.server.ts'
import { isStaff } from '../domain/actor.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { Problem } from '../domain/errors.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('disputes.list.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!worksOnDisputes(actor)) throw new Problem('not_found', 'there are no disputes for this account')
  const page = Math.max(1, Math.floor(Number(new URL(request.url).searchParams.get('page'))) || 1)
  const { disputes, total } = await listDisputes(app.db, actor, page)
  const now = app.now()
  return json({
    disputes: disputes.map(({ respondBy, respondZone, ...dispute }) => ({
      ...dispute,
      deadline: writeDeadline(respondBy, respondZone, now),
    })),
    total,
    page,
    pages: Math.ceil(total / DISPUTES_A_PAGE),
    staff: isStaff(actor),
    names: namesFor(localeOf(request), { jurisdictions: disputes.flatMap((d) => d.jurisdictions) }),
  })
}

export default function Disputes() {
  const { disputes, total, page, pages, staff, names } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title')}
        lede={t(staff ? 'disputes.list.ledeStaff' : 'disputes.list.lede')}
      />
      {total === 0 ? (
        <Empty title={t('disputes.list.empty')}>
          <p>{t(staff ? 'disputes.list.emptyStaff' : 'disputes.list.emptyHow')}</p>
        </Empty>
      ) : (
        <DisputeTable disputes={disputes} total={total} staff={staff} />
      )}
      <Pagination page={page} pages={pages} hrefFor={(to) => `/disputes?page=${to}`} />
      <p className="actions section">
        <LinkButton to="/disputes/new">{t('disputes.list.new')}</LinkButton>
        {staff && total > 0 && (
          <a href="/disputes.xlsx" download>
            {t('shell.excel')}
          </a>
        )}
      </p>
    </NamesProvider>
  )
}
