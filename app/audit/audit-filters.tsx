import { Form, Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { type Option, SelectField, TextField } from '../ui/field.tsx'
import { AUDIT_PATH, type AuditQuery, auditParams } from './audit-query.ts'

type AuditFiltersProps = { query: AuditQuery; kinds: readonly Option[]; actions: readonly Option[] }

/** Narrows the audit by who, what, when and kind. */
export function AuditFilters({ query, kinds, actions }: AuditFiltersProps) {
  const t = useT()
  return (
    <Form
      className="coverage-filters screen-only"
      method="get"
      action={AUDIT_PATH}
      key={auditParams(query).toString()}
    >
      <TextField
        id="who"
        type="search"
        label={t('audit.who')}
        hint={t('audit.whoHint')}
        defaultValue={query.who}
      />
      <SelectField
        id="kind"
        label={t('audit.kind')}
        blank={t('audit.any')}
        options={kinds}
        defaultValue={query.kind}
      />
      <SelectField
        id="action"
        label={t('audit.action')}
        blank={t('audit.any')}
        options={actions}
        defaultValue={query.action}
      />
      <TextField id="about" label={t('audit.about')} defaultValue={query.about} />
      <TextField id="from" type="date" label={t('audit.from')} defaultValue={query.from} />
      <TextField id="to" type="date" label={t('audit.to')} defaultValue={query.to} />
      <p className="actions">
        <Button tone="quiet">{t('audit.filter')}</Button>
        {auditParams(query).size > 0 && <Link to={AUDIT_PATH}>{t('audit.clear')}</Link>}
      </p>
    </Form>
  )
}
