import { Form, Link } from '@remix-run/react'
import { PARTY_TYPES } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { QUEUE_PATH, QUEUE_WHOSE, type QueueQuery } from './queue-query.ts'

/** Narrows the queue by kind, whose it is, and name; stage and order stay as they are. */
export function QueueFilters({ query }: { query: QueueQuery }) {
  const t = useT()
  const label = useLabel()
  const filtered = query.kind !== '' || query.whose !== 'all' || query.q !== ''
  return (
    <Form
      className="coverage-filters screen-only"
      method="get"
      action={QUEUE_PATH}
      key={JSON.stringify(query)}
    >
      {query.stage !== 'pending' && <input type="hidden" name="stage" value={query.stage} />}
      {query.sort !== 'due' && <input type="hidden" name="sort" value={query.sort} />}
      {query.descending && <input type="hidden" name="order" value="down" />}
      <SelectField
        id="whose"
        label={t('vetting.queue.whose')}
        options={QUEUE_WHOSE.map((one) => ({ value: one, label: t(`vetting.queue.whoseOf.${one}`) }))}
        defaultValue={query.whose}
      />
      <SelectField
        id="kind"
        label={t('vetting.queue.kind')}
        blank={t('vetting.queue.any')}
        options={PARTY_TYPES.map((kind) => ({ value: kind, label: label('partyType', kind) }))}
        defaultValue={query.kind}
      />
      <TextField id="q" type="search" label={t('vetting.queue.name')} defaultValue={query.q} />
      <p className="actions">
        <Button tone="quiet">{t('vetting.queue.filter')}</Button>
        {filtered && <Link to={QUEUE_PATH}>{t('vetting.queue.clear')}</Link>}
      </p>
    </Form>
  )
}
