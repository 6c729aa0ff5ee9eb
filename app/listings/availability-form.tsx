import { Link } from '@remix-run/react'
import { useFieldLabel } from '../applications/field-label.ts'
import { useFormChoices } from '../applications/form-choices.ts'
import type { AvailabilityIssue, TypedAvailability } from '../domain/listing/availability.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'

/** Rows that stand empty for more, without a script that could add any. */
const SPARE = 2
const rowsFor = (count: number) => Array.from({ length: count + SPARE }, (_, row) => row)

type AvailabilityFormProps = {
  typed: TypedAvailability
  issues: readonly AvailabilityIssue[]
  version: number
}

/** What a party can take, when it is away, and where it takes nothing for a while. */
export function AvailabilityForm({ typed, issues, version }: AvailabilityFormProps) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  const problems = issues.map(({ field, code }) => ({
    field,
    message:
      code === 'number'
        ? t('applications.problem.number', { field: fieldLabel(field) })
        : t(`listings.availability.problem.${code}`),
  }))
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  const frame = (id: 'capacity' | 'responseHours') => ({
    id,
    label: fieldLabel(id),
    error: errorOf(id),
    defaultValue: typed[id],
    optional: true,
  })
  return (
    <>
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="application-fields" key={version}>
        <VersionField version={version} />
        <TextField
          {...frame('capacity')}
          inputMode="numeric"
          hint={t('listings.availability.capacityHint')}
        />
        <TextField
          {...frame('responseHours')}
          inputMode="decimal"
          hint={t('applications.hint.responseHours')}
        />
        <fieldset className="field">
          <legend className="field-label">{t('listings.availability.leave')}</legend>
          <p className="field-hint">{t('listings.availability.leaveHint')}</p>
          {rowsFor(typed.leave.length).map((row) => (
            <div className="application-row availability-span" key={row}>
              <SpanFields kind="leave" row={row} span={typed.leave[row]} errorOf={errorOf} />
            </div>
          ))}
        </fieldset>
        <PausesField typed={typed} errorOf={errorOf} />
        <p className="actions">
          <Button>{t('listings.availability.save')}</Button>
          <Link to="/listing">{t('shell.nav.listing')}</Link>
        </p>
      </LongForm>
    </>
  )
}

type ErrorOf = (field: string) => string | undefined

function PausesField({ typed, errorOf }: { typed: TypedAvailability; errorOf: ErrorOf }) {
  const t = useT()
  const { places } = useFormChoices()
  return (
    <fieldset className="field">
      <legend className="field-label">{t('listings.availability.pauses')}</legend>
      <p className="field-hint">{t('listings.availability.pausesHint')}</p>
      {rowsFor(typed.pauses.length).map((row) => (
        <div className="application-row availability-pause" key={row}>
          <SelectField
            id={`pause-${row + 1}-place`}
            name="pausePlace"
            nth={row}
            label={t('listings.availability.place', { row: row + 1 })}
            options={places}
            blank={t('applications.form.noneChosen')}
            error={errorOf(`pause-${row + 1}-place`)}
            defaultValue={typed.pauses[row]?.jurisdiction ?? ''}
          />
          <SpanFields kind="pause" row={row} span={typed.pauses[row]} errorOf={errorOf} />
        </div>
      ))}
    </fieldset>
  )
}

type SpanFieldsProps = {
  kind: 'leave' | 'pause'
  row: number
  span: { from: string; to: string } | undefined
  errorOf: ErrorOf
}

/** The first and the last day of a row. */
function SpanFields({ kind, row, span, errorOf }: SpanFieldsProps) {
  const t = useT()
  return (['From', 'To'] as const).map((end) => {
    const id = `${kind}-${row + 1}-${end.toLowerCase()}`
    return (
      <TextField
        key={end}
        id={id}
        name={`${kind}${end}`}
        nth={row}
        type="date"
        label={t(`listings.availability.${kind}${end}`, { row: row + 1 })}
        error={errorOf(id)}
        defaultValue={span?.[end === 'From' ? 'from' : 'to'] ?? ''}
      />
    )
  })
}
