import { citedIn, FORUM_RULE_CODES, FORUM_RULES } from '../domain/calendar/forum-rules.ts'
import { PERIOD_UNITS } from '../domain/calendar/period.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { useOnce } from '../ui/once.ts'

/** What was typed, by the name of the control. */
export type DeadlineFormValues = Partial<Record<string, string>>

/** A last day, given or worked out; both ways stand side by side, so that no script is needed. */
export function DeadlineForm({
  values,
  problems,
}: {
  values: DeadlineFormValues
  problems: readonly { field: string; message: string }[]
}) {
  const t = useT()
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <LongForm action={useOnce('?index')} noValidate className="words-form">
      <TextField
        id="title"
        label={t('deadlines.form.title')}
        hint={t('deadlines.form.titleHint')}
        error={errorOf('title')}
        defaultValue={values.title ?? ''}
        maxLength={120}
      />
      <Checkboxes
        single
        name="how"
        legend={t('deadlines.form.how')}
        error={errorOf('how')}
        options={(['given', 'computed'] as const).map((value) => ({
          value,
          label: t(`deadlines.form.${value}`),
        }))}
        chosen={[values.how ?? 'given']}
      />
      <TextField
        id="day"
        type="date"
        label={`${t('deadlines.form.given')}${t('shell.colon')}${t('deadlines.form.day')}`}
        error={errorOf('day')}
        defaultValue={values.day ?? ''}
      />
      <fieldset className="field">
        <legend className="field-label">{t('deadlines.form.computed')}</legend>
        <SelectField
          id="rule"
          label={t('deadlines.form.rule')}
          error={errorOf('rule')}
          options={FORUM_RULE_CODES.map((value) => ({
            value,
            label: `${FORUM_RULES[value].name[language]} · ${citedIn(FORUM_RULES[value].moves, language)}`,
          }))}
          defaultValue={values.rule ?? FORUM_RULE_CODES[0]}
        />
        <div className="field-row">
          <TextField
            id="event"
            type="date"
            label={t('deadlines.form.event')}
            hint={t('deadlines.form.eventHint')}
            error={errorOf('event')}
            defaultValue={values.event ?? ''}
          />
          <TextField
            id="count"
            label={t('deadlines.form.count')}
            error={errorOf('count')}
            defaultValue={values.count ?? ''}
            inputMode="numeric"
            maxLength={5}
          />
          <SelectField
            id="unit"
            label={t('deadlines.form.unit')}
            error={errorOf('unit')}
            options={PERIOD_UNITS.map((value) => ({ value, label: t(`deadlines.form.unitOf.${value}`) }))}
            defaultValue={values.unit ?? 'days'}
          />
        </div>
      </fieldset>
      <p className="actions">
        <Button>{t('deadlines.form.submit')}</Button>
      </p>
    </LongForm>
  )
}
