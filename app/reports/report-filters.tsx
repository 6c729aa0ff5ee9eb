import { Form, Link } from '@remix-run/react'
import { FIGURE_CODES, figureOf } from '../domain/report/figures.ts'
import { CHANNELS, DISTRICTS } from '../domain/vocabulary/channels.ts'
import { IP_TYPES } from '../domain/vocabulary/ip-types.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { type Option, SelectField, TextField } from '../ui/field.tsx'
import { type ReportQuery, reportHref, usualPeriods } from './report-query.ts'

type ReportFiltersProps = { query: ReportQuery; path: string; places: readonly Option[]; today: string }

/** The period and what the report is narrowed to; all of it goes into the address. */
export function ReportFilters({ query, path, places, today }: ReportFiltersProps) {
  const t = useT()
  const label = useLabel()
  const filtered = query.district || query.channel || query.jurisdiction || query.ipType
  const options = (group: 'district' | 'channel' | 'ipType', codes: readonly string[]) =>
    codes.map((value) => ({ value, label: label(group, value) }))
  return (
    <div className="screen-only">
      <p className="actions">
        {usualPeriods(today).map(({ code, from, to }) => (
          <Link
            key={code}
            to={reportHref({ ...query, from, to, page: 1 }, path)}
            aria-current={query.from === from && query.to === to ? 'true' : undefined}
          >
            {t(`reports.usual.${code}`)}
          </Link>
        ))}
      </p>
      <Form className="coverage-filters section" method="get" action={path} key={JSON.stringify(query)}>
        {query.by !== 'month' && <input type="hidden" name="by" value={query.by} />}
        <TextField id="from" type="date" label={t('reports.from')} defaultValue={query.from} />
        <TextField id="to" type="date" label={t('reports.to')} defaultValue={query.to} />
        <SelectField
          id="district"
          label={t('reports.district')}
          blank={t('reports.any')}
          options={options('district', DISTRICTS)}
          defaultValue={query.district}
        />
        <SelectField
          id="channel"
          label={t('reports.channel')}
          blank={t('reports.any')}
          options={options('channel', CHANNELS)}
          defaultValue={query.channel}
        />
        <SelectField
          id="jurisdiction"
          label={t('reports.jurisdiction')}
          blank={t('reports.any')}
          options={places}
          defaultValue={query.jurisdiction}
        />
        <SelectField
          id="ipType"
          label={t('reports.ipType')}
          blank={t('reports.any')}
          options={options('ipType', IP_TYPES)}
          defaultValue={query.ipType}
        />
        <SelectField
          id="figure"
          label={t('reports.figure')}
          options={FIGURE_CODES.filter((code) => !figureOf(code).stock || code === query.figure).map(
            (value) => ({ value, label: t(`reports.name.${value}`) }),
          )}
          defaultValue={query.figure}
        />
        <p className="actions">
          <Button tone="quiet">{t('reports.show')}</Button>
          {filtered && (
            <Link
              to={reportHref(
                { ...query, district: '', channel: '', jurisdiction: '', ipType: '', page: 1 },
                path,
              )}
            >
              {t('reports.clear')}
            </Link>
          )}
        </p>
      </Form>
    </div>
  )
}
