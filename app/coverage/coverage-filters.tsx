import { Form, Link } from '@remix-run/react'
import { useLabel, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { type Option, SelectField } from '../ui/field.tsx'
import { COVERAGE_PATH, type CoverageQuery, SHOWN } from './coverage-query.ts'

type CoverageFiltersProps = {
  query: CoverageQuery
  jurisdictions: readonly Option[]
  ipTypes: readonly string[]
}

/** Which rows to show; the order stays as it is. */
export function CoverageFilters({ query, jurisdictions, ipTypes }: CoverageFiltersProps) {
  const t = useT()
  const label = useLabel()
  const filtered = query.jurisdiction !== '' || query.ipType !== '' || query.shown !== 'all'
  return (
    <Form
      className="coverage-filters screen-only"
      method="get"
      action={COVERAGE_PATH}
      key={JSON.stringify(query)}
    >
      {query.sort !== 'gap' && <input type="hidden" name="sort" value={query.sort} />}
      {!query.descending && <input type="hidden" name="order" value="up" />}
      <SelectField
        id="jurisdiction"
        label={t('staff.coverage.jurisdiction')}
        blank={t('staff.coverage.any')}
        options={jurisdictions}
        defaultValue={query.jurisdiction}
      />
      <SelectField
        id="ipType"
        label={t('staff.coverage.right')}
        blank={t('staff.coverage.any')}
        options={ipTypes.map((code) => ({ value: code, label: label('ipType', code) }))}
        defaultValue={query.ipType}
      />
      <SelectField
        id="shown"
        label={t('staff.coverage.shown')}
        options={SHOWN.map((one) => ({ value: one, label: t(`staff.coverage.shownOf.${one}`) }))}
        defaultValue={query.shown}
      />
      <p className="actions">
        <Button tone="quiet">{t('staff.coverage.filter')}</Button>
        {filtered && <Link to={COVERAGE_PATH}>{t('staff.coverage.clear')}</Link>}
      </p>
    </Form>
  )
}
