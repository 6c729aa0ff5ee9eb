import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listNameAlerts } from '../alerts/queries.server.ts'
import { chosenRows } from '../coverage/chosen-rows.ts'
import { CoverageFilters } from '../coverage/coverage-filters.tsx'
import { coverageHref, readCoverageQuery } from '../coverage/coverage-query.ts'
import { CoverageTable } from '../coverage/coverage-table.tsx'
import { GapList } from '../coverage/gap-list.tsx'
import { listCoverage } from '../coverage/queries.server.ts'
import { pagesOf } from '../http/pages.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { jurisdictionOptions, namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'

/** How many gaps stand at the top. */
const WORST = 10
const ROWS_A_PAGE = 100

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('staff.coverage.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const now = app.now()
  const locale = localeOf(request)
  const all = await listCoverage(app.db, now)
  const query = readCoverageQuery(new URL(request.url).searchParams)
  const chosen = chosenRows(all, query)
  const places = new Set(all.map((row) => row.jurisdiction))
  return json({
    query,
    worst: all.filter((row) => row.gap.score > 0).slice(0, WORST),
    rows: chosen.slice((query.page - 1) * ROWS_A_PAGE, query.page * ROWS_A_PAGE),
    total: chosen.length,
    pages: pagesOf(request, { page: query.page, total: chosen.length, size: ROWS_A_PAGE }),
    jurisdictions: jurisdictionOptions(locale).filter(({ value }) => places.has(value)),
    ipTypes: [...new Set(all.map((row) => row.ipType))].sort(),
    alerts: (await listNameAlerts(app.db, now)).length,
    names: namesFor(locale, { jurisdictions: [...places] }),
  })
}

export default function Coverage() {
  const data = useLoaderData<typeof loader>()
  const { query, total, alerts } = data
  const t = useT()
  return (
    <NamesProvider names={data.names}>
      <PageHead title={t('staff.coverage.title')} lede={t('staff.coverage.lede')} />
      <p className="actions screen-only">
        <Link to="/staff/alerts">{t('staff.coverage.alerts', { count: alerts })}</Link>
      </p>
      <section className="section">
        <h2>{t('staff.coverage.gaps')}</h2>
        <GapList rows={data.worst} />
      </section>
      <section className="section">
        <h2>{t('staff.coverage.table')}</h2>
        <CoverageFilters query={query} jurisdictions={data.jurisdictions} ipTypes={data.ipTypes} />
        {total === 0 ? (
          <Empty title={t('staff.coverage.empty')} />
        ) : (
          <CoverageTable rows={data.rows} total={total} query={query} />
        )}
        <Pagination
          page={query.page}
          pages={data.pages}
          hrefFor={(page) => coverageHref({ ...query, page })}
        />
        {total > 0 && (
          <p className="coverage-export screen-only">
            <a href={coverageHref({ ...query, page: 1 }, '/staff/coverage.csv')} download>
              {t('staff.coverage.csv', { count: total })}
            </a>
          </p>
        )}
      </section>
      <section className="section prose coverage-notes">
        <h2>{t('staff.coverage.notes')}</h2>
        <ul className="quiet">
          <li>{t('staff.coverage.note.supply')}</li>
          <li>{t('staff.coverage.note.pairs')}</li>
          <li>{t('staff.coverage.note.demand')}</li>
          <li>{t('staff.coverage.note.applications')}</li>
        </ul>
      </section>
    </NamesProvider>
  )
}
