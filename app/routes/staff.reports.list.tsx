import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { shanghaiDay } from '../domain/day.ts'
import { totalOf } from '../domain/report/count.ts'
import { figureOf } from '../domain/report/figures.ts'
import { pagesOf } from '../http/pages.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { jurisdictionOptions, namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { CountedTable } from '../reports/counted-table.tsx'
import { listFigure } from '../reports/queries.server.ts'
import { ReportFilters } from '../reports/report-filters.tsx'
import { LIST_PATH, readReportQuery, reportHref } from '../reports/report-query.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'

const LINES_A_PAGE = 50

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('reports.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const today = shanghaiDay(app.now())
  const query = readReportQuery(new URL(request.url).searchParams, today)
  const lines = await listFigure(app.db, query)
  const shown = lines.slice((query.page - 1) * LINES_A_PAGE, query.page * LINES_A_PAGE)
  const locale = localeOf(request)
  return json({
    today,
    query,
    rows: shown,
    count: lines.length,
    total: totalOf(lines),
    pages: pagesOf(request, { page: query.page, total: lines.length, size: LINES_A_PAGE }),
    places: jurisdictionOptions(locale),
    names: namesFor(locale, { jurisdictions: shown.flatMap(({ jurisdictions }) => jurisdictions) }),
  })
}

export default function ReportList() {
  const { today, query, rows, count, total, pages, places, names } = useLoaderData<typeof loader>()
  const t = useT()
  const title = t('reports.list.title', { figure: t(`reports.name.${query.figure}`) })
  return (
    <NamesProvider names={names}>
      <PageHead
        title={title}
        lede={t(`reports.definition.${query.figure}`)}
        crumbs={[{ to: reportHref({ ...query, page: 1 }), label: t('reports.title') }]}
      />
      <ReportFilters query={query} path={LIST_PATH} places={places} today={today} />
      <p className="actions section">
        <a href={reportHref({ ...query, page: 1 }, `${LIST_PATH}.xlsx`)} download>
          {t('shell.excel')}
        </a>
      </p>
      {count === 0 ? (
        <Empty title={t('reports.list.none')} />
      ) : (
        <CountedTable
          rows={rows}
          count={count}
          total={total}
          weighed={figureOf(query.figure).sums === true}
        />
      )}
      <Pagination
        page={query.page}
        pages={pages}
        hrefFor={(page) => reportHref({ ...query, page }, LIST_PATH)}
      />
    </NamesProvider>
  )
}
