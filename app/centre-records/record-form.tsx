import { EFFECTS, RECORD_SHAPES, type RecordField, type RecordKind } from '../domain/centre-record/kinds.ts'
import { DISTRICTS } from '../domain/vocabulary/channels.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { type MessageKey, translateMessage } from '../i18n/translate.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { type Option, SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import type { RecordValues } from './record-values.ts'

type RecordFormProps = {
  kind: RecordKind
  values: RecordValues
  problems: readonly { field: string; message: string }[]
  disputes: readonly Option[]
  /** What the form carries along: the identifier of a new record, or the version of an old one. */
  hidden: Record<string, string>
}

/** The fields that a kind of record has, and no others. */
export function RecordForm({ kind, values, problems, disputes, hidden }: RecordFormProps) {
  const t = useT()
  const label = useLabel()
  const said = problems.map(({ field, message }) => ({
    field,
    message: translateMessage(t, `records.problem.${message}` as MessageKey),
  }))
  const errorOf = (field: string) => said.find((problem) => problem.field === field)?.message
  const { has, needs } = RECORD_SHAPES[kind]
  const field = (name: RecordField) => ({
    id: name,
    error: errorOf(name),
    optional: !needs.includes(name),
    defaultValue: values[name],
  })
  return (
    <LongForm noValidate className="work-form">
      <ErrorSummary problems={said} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        id="day"
        type="date"
        label={t('records.day')}
        error={errorOf('day')}
        defaultValue={values.day}
      />
      <TextField id="title" label={t('records.title')} error={errorOf('title')} defaultValue={values.title} />
      {has.includes('disputeId') && (
        <SelectField
          {...field('disputeId')}
          label={t('records.dispute')}
          hint={kind === 'follow_up' ? t('records.disputeHint') : undefined}
          blank={t('records.choose')}
          options={disputes}
        />
      )}
      {has.includes('body') && <TextField {...field('body')} label={t(`records.body.${bodyOf(kind)}`)} />}
      {has.includes('effect') && (
        <SelectField
          {...field('effect')}
          label={t('records.effect')}
          blank={t('records.choose')}
          options={EFFECTS.map((value) => ({ value, label: t(`records.effectOf.${value}`) }))}
        />
      )}
      {has.includes('count') && (
        <TextField {...field('count')} label={t(`records.count.${countOf(kind)}`)} inputMode="numeric" />
      )}
      <SelectField
        id="district"
        label={t('records.district')}
        optional
        blank={t('records.choose')}
        error={errorOf('district')}
        options={DISTRICTS.map((value) => ({ value, label: label('district', value) }))}
        defaultValue={values.district}
      />
      <TextAreaField
        id="note"
        label={t('records.note')}
        optional
        error={errorOf('note')}
        defaultValue={values.note}
      />
      <Button>{t('records.save')}</Button>
    </LongForm>
  )
}

const bodyOf = (kind: RecordKind) => (kind === 'transfer' ? 'transfer' : 'upward_report')
const countOf = (kind: RecordKind) => (kind === 'upward_report' ? 'items' : 'people')
