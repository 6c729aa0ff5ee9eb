import { useT } from '../i18n/context.tsx'
import { TextField } from '../ui/field.tsx'

type AnswerByFieldProps = {
  /** What was typed, or the day that the centre's time limit gives; '' where no calendar reaches so far. */
  value: string
  /** How many working days that limit is; null where it gives no day. */
  days: number | null
  error: string | undefined
}

/** Until which day an applicant may answer. */
export function AnswerByField({ value, days, error }: AnswerByFieldProps) {
  const t = useT()
  return (
    <TextField
      id="answerBy"
      type="date"
      label={t('vetting.page.answerBy')}
      hint={days === null ? t('vetting.page.answerByBlankHint') : t('vetting.page.answerByHint', { days })}
      error={error}
      defaultValue={value}
    />
  )
}
