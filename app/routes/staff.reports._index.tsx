import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { shanghaiDay } from '../domain/day.ts'
import { DIMENSIONS } from '../domain/report/count.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { jurisdictionOptions, namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { BreakdownTable } from '../reports/breakdown-table.tsx'
import { FigureGroups } from '../reports/figure-groups.tsx'
import { MonthChart } from '../reports/month-chart.tsx'
import { findReport } from '../reports/queries.server.ts'
import { ReportFilters } from '../reports/report-filters.tsx'
import { REPORTS_PATH, readReportQuery, reportHref } from '../reports/report-query.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Tabs } from '../ui/tabs.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('reports.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const today = shanghaiDay(app.now())
  const query = readReportQuery(new URL(request.url).searchParams, today)
  const report = await findReport(app.db, query)
  const locale = localeOf(request)
  const jurisdictions = query.by === 'jurisdiction' ? report.rows.map(({ value }) => value) : []
  return json({
    today,
    query,
    report,
    places: jurisdictionOptions(locale),
    names: namesFor(locale, { jurisdictions }),
  })
}

export default function Reports() {
  const { today, query, report, places, names } = useLoaderData<typeof loader>()
  const t = useT()
  const figure = t(`reports.name.${report.charted}`)
  return (
    <NamesProvider names={names}>
      <PageHead title={t('reports.title')} lede={t('reports.lede')} />
      <ReportFilters query={query} path={REPORTS_PATH} places={places} today={today} />
      <p className="actions section">
        <a href={reportHref(query, `${REPORTS_PATH}.xlsx`)} download>
          {t('shell.excel')}
        </a>
        <Link to="/staff/records">{t('reports.records')}</Link>
        <Link to="/staff/costs">{t('reports.costs')}</Link>
      </p>
      <p className="quiet">{t('reports.spans', { from: query.from, to: query.to })}</p>
      <FigureGroups figures={report.figures} query={query} />
      <section className="section">
        <h2>{t('reports.chart', { figure })}</h2>
        <MonthChart title={t('reports.chart', { figure })} months={report.months} />
        <p className="quiet small">{t('reports.chartNote')}</p>
      </section>
      <section className="section">
        <h2>{t('reports.breakdown')}</h2>
        <Tabs
          label={t('reports.breakdown')}
          tabs={DIMENSIONS.map((by) => ({
            to: reportHref({ ...query, by, page: 1 }),
            label: t(`reports.by.${by}`),
            current: query.by === by,
          }))}
        />
        {report.rows.length === 0 ? (
          <p className="quiet">{t('reports.none')}</p>
        ) : (
          <BreakdownTable query={query} columns={report.columns} rows={report.rows} />
        )}
        {(query.by === 'jurisdiction' || query.by === 'ipType') && (
          <p className="quiet small">{t('reports.severalNote')}</p>
        )}
        <p className="quiet small">{t('reports.filterNote')}</p>
      </section>
    </NamesProvider>
  )
}
