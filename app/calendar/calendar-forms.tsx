import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

type Problems = readonly { field: string; message: string }[]
const messageOf = (problems: Problems, field: string) =>
  problems.find((problem) => problem.field === field)?.message

/** Days, one or one stretch a line, as the yearly notices give them. */
export function DaysForm({ days, problems }: { days: string; problems: Problems }) {
  const t = useT()
  return (
    <LongForm noValidate className="calendar-form">
      <TextAreaField
        id="days"
        label={t('calendar.form.days')}
        hint={t('calendar.form.daysHint')}
        error={messageOf(problems, 'days')}
        defaultValue={days}
        rows={3}
      />
      <p className="actions">
        <Button tone="quiet">{t('calendar.form.correct')}</Button>
      </p>
    </LongForm>
  )
}

/** A year that nobody has published here yet. */
export function YearForm({
  year,
  source,
  days,
  problems,
}: {
  year: string
  source: string
  days: string
  problems: Problems
}) {
  const t = useT()
  return (
    <LongForm noValidate className="calendar-form">
      <TextField
        id="year"
        label={t('calendar.form.year')}
        error={messageOf(problems, 'year')}
        defaultValue={year}
        inputMode="numeric"
        maxLength={4}
      />
      <TextField
        id="source"
        label={t('calendar.form.source')}
        hint={t('calendar.form.sourceHint')}
        error={messageOf(problems, 'source')}
        defaultValue={source}
        maxLength={200}
      />
      <TextAreaField
        id="days"
        label={t('calendar.form.yearDays')}
        hint={t('calendar.form.daysHint')}
        optional
        error={messageOf(problems, 'days')}
        defaultValue={days}
        rows={12}
      />
      <p className="actions">
        <Button>{t('calendar.form.enter')}</Button>
      </p>
    </LongForm>
  )
}
