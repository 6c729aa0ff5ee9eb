import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listHandlers } from '../desk/queries.server.ts'
import { CaseFilters, NothingFits } from '../disputes/case-filters.tsx'
import { DisputeTable } from '../disputes/dispute-table.tsx'
import { DISPUTES_A_PAGE, listDisputes } from '../disputes/queries.server.ts'
import { isStaff } from '../domain/actor.ts'
import { deadlinesRun } from '../domain/deadline/policy.ts'
import { type CaseReader, caseHref, chosenIn, readCaseQuery } from '../domain/dispute/case-query.ts'
import { DISPUTE_STATES } from '../domain/dispute/lifecycle.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { Problem } from '../domain/errors.ts'
import { pagesOf } from '../http/pages.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { jurisdictionOptions, namesFor } from '../i18n/names.server.ts'
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
  const staff = isStaff(actor)
  const reader: CaseReader = staff ? 'staff' : 'enterprise'
  const query = readCaseQuery(new URL(request.url).searchParams, DISPUTE_STATES, reader)
  const now = app.now()
  const { disputes, total } = await listDisputes(app.db, actor, query, now)
  const locale = localeOf(request)
  return json({
    disputes: disputes.map(({ respondBy, respondZone, lapsedAt, ...dispute }) => ({
      ...dispute,
      over: !deadlinesRun({ status: dispute.status, lapsedAt }),
      deadline: writeDeadline(respondBy, respondZone, now),
    })),
    total,
    query,
    reader,
    pages: pagesOf(request, { page: query.page, total, size: DISPUTES_A_PAGE }),
    staff,
    places: jurisdictionOptions(locale),
    handlers: staff ? await listHandlers(app.db) : [],
    names: namesFor(locale, { jurisdictions: disputes.flatMap((d) => d.jurisdictions) }),
  })
}

export default function Disputes() {
  const { disputes, total, query, reader, pages, staff, places, handlers, names } =
    useLoaderData<typeof loader>()
  const t = useT()
  const filtered = chosenIn(query).length > 0
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title')}
        lede={t(staff ? 'disputes.list.ledeStaff' : 'disputes.list.lede')}
      />
      {(total > 0 || filtered) && (
        <CaseFilters
          query={query}
          path="/disputes"
          reader={reader}
          stages={DISPUTE_STATES.map((value) => ({ value, label: t(`disputes.state.${value}`) }))}
          places={places}
          handlers={handlers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {total === 0 && filtered ? (
        <NothingFits path="/disputes" />
      ) : total === 0 ? (
        <Empty title={t('disputes.list.empty')}>
          <p>{t(staff ? 'disputes.list.emptyStaff' : 'disputes.list.emptyHow')}</p>
        </Empty>
      ) : (
        <DisputeTable disputes={disputes} total={total} staff={staff} />
      )}
      <Pagination
        page={query.page}
        pages={pages}
        hrefFor={(page) => caseHref({ ...query, page }, '/disputes')}
      />
      <p className="actions section">
        <LinkButton to="/disputes/new">{t('disputes.list.new')}</LinkButton>
        {staff && total > 0 && (
          <a href={caseHref({ ...query, page: 1 }, '/disputes.xlsx')} download>
            {t('shell.excel')}
          </a>
        )}
      </p>
    </NamesProvider>
  )
}
