import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { CostChart } from '../costs/cost-chart.tsx'
import { findCosts } from '../costs/queries.server.ts'
import { RangeText } from '../costs/range-text.tsx'
import { shanghaiDay } from '../domain/day.ts'
import { FEWEST_ENTERPRISES } from '../domain/report/cost.ts'
import { IP_TYPES } from '../domain/vocabulary/ip-types.ts'
import { PROCEDURES } from '../domain/vocabulary/procedures.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { jurisdictionOptions, namesFor } from '../i18n/names.server.ts'
import { NamesProvider, useNames } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { RatesUsed } from '../invitations/billed-text.tsx'
import { REPORTS_PATH } from '../reports/report-query.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Empty } from '../ui/empty.tsx'
import { SelectField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

const COSTS_PATH = '/staff/costs'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('costs.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const asked = (name: string) => searchParams.get(name) ?? ''
  const jurisdiction = /^[a-z]{2}$/.test(asked('jurisdiction')) ? asked('jurisdiction') : ''
  const filter = {
    jurisdiction,
    ipType: IP_TYPES.find((code) => code === asked('ipType')) ?? '',
    procedure: PROCEDURES.find((code) => code === asked('procedure')) ?? '',
  }
  const costs = await findCosts(app.db, filter, shanghaiDay(app.now()))
  const locale = localeOf(request)
  return json({
    filter,
    ...costs,
    places: jurisdictionOptions(locale),
    names: namesFor(locale, { jurisdictions: costs.rows.map((row) => row.jurisdiction) }),
  })
}

export default function Costs() {
  const { filter, rows, points, withoutRate, oldRates, unestimated, places, names } =
    useLoaderData<typeof loader>()
  const t = useT()
  const filtered = Object.values(filter).some((value) => value !== '')
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('costs.title')}
        lede={t('costs.lede', { fewest: FEWEST_ENTERPRISES })}
        crumbs={[{ to: REPORTS_PATH, label: t('reports.title') }]}
      />
      <CostFilters filter={filter} places={places} filtered={filtered} />
      <LeftOutNotice {...withoutRate} />
      <RatesUsed rates={oldRates} lead={t('costs.oldRates')} />
      {unestimated > 0 && <p className="quiet">{t('costs.unestimated', { count: unestimated })}</p>}
      {rows.length === 0 ? (
        <Empty title={t('costs.none')}>
          <p>{t('costs.noneHow')}</p>
        </Empty>
      ) : (
        <>
          <CostsOverTime points={points} />
          <section className="section">
            <h2>{t('costs.byKind')}</h2>
            <CostsByKind rows={rows} />
          </section>
        </>
      )}
    </NamesProvider>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

/** What no figure holds because its currency had no rate on its day. */
function LeftOutNotice(leftOut: Data['withoutRate']) {
  const t = useT()
  const said = (['quoted', 'billed'] as const).filter((which) => leftOut[which].count > 0)
  if (said.length === 0) return null
  return (
    <Notice tone="warm">
      {said.map((which) => (
        <p key={which}>
          {t(`costs.withoutRate.${which}`, {
            currencies: leftOut[which].currencies.join(t('shell.listSeparator')),
            count: leftOut[which].count,
          })}
        </p>
      ))}
      <p>
        <Link to="/staff/rates">{t('rates.title')}</Link>
      </p>
    </Notice>
  )
}

function CostFilters({ filter, places, filtered }: Pick<Data, 'filter' | 'places'> & { filtered: boolean }) {
  const t = useT()
  const label = useLabel()
  return (
    <Form
      className="coverage-filters screen-only"
      method="get"
      action={COSTS_PATH}
      key={JSON.stringify(filter)}
    >
      <SelectField
        id="jurisdiction"
        label={t('reports.jurisdiction')}
        blank={t('reports.any')}
        options={places}
        defaultValue={filter.jurisdiction}
      />
      <SelectField
        id="ipType"
        label={t('reports.ipType')}
        blank={t('reports.any')}
        options={IP_TYPES.map((value) => ({ value, label: label('ipType', value) }))}
        defaultValue={filter.ipType}
      />
      <SelectField
        id="procedure"
        label={t('costs.procedure')}
        blank={t('reports.any')}
        options={PROCEDURES.map((value) => ({ value, label: label('procedure', value) }))}
        defaultValue={filter.procedure}
      />
      <p className="actions">
        <Button tone="quiet">{t('reports.show')}</Button>
        {filtered && <Link to={COSTS_PATH}>{t('reports.clear')}</Link>}
      </p>
    </Form>
  )
}

function CostsOverTime({ points }: Pick<Data, 'points'>) {
  const t = useT()
  const locale = useLocale()
  const compact = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const nameOf = (half: string) =>
    t(half.endsWith('1') ? 'costs.first' : 'costs.second', { year: half.slice(0, 4) })
  return (
    <section className="section">
      <h2>{t('costs.overTime')}</h2>
      <CostChart
        title={t('costs.chart')}
        points={points.map(({ half, quoted, billed }) => ({
          label: nameOf(half),
          quoted: quoted.range,
          billed: billed.range,
        }))}
        written={(amount) => compact.format(Math.round(amount / 100))}
      />
      <p className="quiet small">{t('costs.legend')}</p>
      <DataTable
        caption={t('costs.overTime')}
        captionHidden
        columns={[
          { key: 'half', title: t('costs.half'), heading: true, cell: ({ half }) => nameOf(half) },
          ...costColumns(t),
        ]}
        rows={points}
        rowKey={({ half }) => half}
      />
    </section>
  )
}

function CostsByKind({ rows }: Pick<Data, 'rows'>) {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  return (
    <DataTable
      caption={t('costs.caption', { count: rows.length })}
      columns={[
        {
          key: 'kind',
          title: t('costs.kind'),
          heading: true,
          cell: ({ jurisdiction, ipType, procedure }) =>
            [
              place(jurisdiction),
              label('ipType', ipType),
              procedure ? label('procedure', procedure) : t('costs.noProcedure'),
            ].join(' · '),
        },
        ...costColumns(t),
      ]}
      rows={rows}
      rowKey={({ jurisdiction, ipType, procedure }) => `${jurisdiction} ${ipType} ${procedure}`}
    />
  )
}

type Summed = Pick<Data['points'][number], 'quoted' | 'billed'>

const costColumns = (t: ReturnType<typeof useT>) =>
  (['quoted', 'billed'] as const).flatMap((which) => [
    {
      key: `${which}-count`,
      title: t(`costs.count.${which}`),
      numeric: true,
      cell: (row: Summed) => row[which].count,
    },
    {
      key: which,
      title: t(`costs.${which}`),
      numeric: true,
      cell: (row: Summed) => <RangeText summary={row[which]} />,
    },
  ])
