import { Form, Link } from '@remix-run/react'
import {
  type CaseFilter,
  type CaseQuery,
  type CaseReader,
  caseHref,
  chosenIn,
  EVERY_CASE,
  FILTERS_OF,
  NOBODY,
  URGENCIES,
} from '../domain/dispute/case-query.ts'
import { CHANNELS, DISTRICTS } from '../domain/vocabulary/channels.ts'
import { IP_TYPES } from '../domain/vocabulary/ip-types.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { type Option, SelectField, TextField } from '../ui/field.tsx'

type CaseFiltersProps = {
  query: CaseQuery
  path: string
  reader: CaseReader
  stages: readonly Option[]
  places: readonly Option[]
  /** Who at the centre looks after anything. */
  handlers: readonly Option[]
}

/** Narrows a list of disputes or engagements; all of it goes into the address. What is chosen can be taken away singly. */
export function CaseFilters({ query, path, reader, stages, places, handlers }: CaseFiltersProps) {
  const t = useT()
  const chosen = chosenIn(query)
  const options = useOptions({ stages, places, handlers })
  const textOf = (name: CaseFilter) =>
    name === 'q' ? query.q : (options[name].find(({ value }) => value === query[name])?.label ?? query[name])
  return (
    <div className="screen-only case-filters">
      <details open={chosen.length > 0}>
        <summary>{t('disputes.filter.title')}</summary>
        <Form className="coverage-filters" method="get" action={path} key={JSON.stringify(query)}>
          {FILTERS_OF[reader].map((name) =>
            name === 'q' ? (
              <TextField
                key={name}
                id="q"
                type="search"
                label={t('disputes.filter.q')}
                defaultValue={query.q}
                maxLength={100}
              />
            ) : (
              <SelectField
                key={name}
                id={name}
                label={t(`disputes.filter.${name}`)}
                blank={t('disputes.filter.any')}
                options={options[name]}
                defaultValue={query[name]}
              />
            ),
          )}
          <p className="actions">
            <Button tone="quiet">{t('disputes.filter.show')}</Button>
          </p>
        </Form>
      </details>
      {chosen.length > 0 && (
        <ul className="chosen plain-list" aria-label={t('disputes.filter.chosen')}>
          {chosen.map((name) => {
            const text = `${t(`disputes.filter.${name}`)}${t('shell.colon')}${textOf(name)}`
            return (
              <li key={name}>
                <Link
                  to={caseHref({ ...query, [name]: '', page: 1 }, path)}
                  aria-label={t('disputes.filter.remove', { label: text })}
                >
                  {text}
                  <span aria-hidden="true">×</span>
                </Link>
              </li>
            )
          })}
          {chosen.length > 1 && (
            <li>
              <Link className="chosen-clear" to={caseHref(EVERY_CASE, path)}>
                {t('disputes.filter.clear')}
              </Link>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

/** A list in which nothing fits: how to get out of it. */
export function NothingFits({ path }: { path: string }) {
  const t = useT()
  return (
    <Empty title={t('disputes.filter.none')}>
      <p>{t('disputes.filter.noneHow')}</p>
      <p>
        <Link to={path}>{t('disputes.filter.clear')}</Link>
      </p>
    </Empty>
  )
}

function useOptions({ stages, places, handlers }: Pick<CaseFiltersProps, 'stages' | 'places' | 'handlers'>) {
  const t = useT()
  const label = useLabel()
  const labelled = (group: 'district' | 'channel' | 'ipType', codes: readonly string[]): Option[] =>
    codes.map((value) => ({ value, label: label(group, value) }))
  return {
    stage: stages,
    jurisdiction: places,
    ipType: labelled('ipType', IP_TYPES),
    district: labelled('district', DISTRICTS),
    channel: labelled('channel', CHANNELS),
    urgency: URGENCIES.map((value) => ({ value, label: t(`disputes.filter.urgencyOf.${value}`) })),
    handler: [{ value: NOBODY, label: t('disputes.filter.nobody') }, ...handlers],
  } satisfies Record<Exclude<CaseFilter, 'q'>, readonly Option[]>
}
