import type { CommissionEvent } from '../domain/commission/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'

type StepFieldsProps = {
  event: CommissionEvent
  typed: Readonly<Record<string, string>>
  errorOf: (field: string) => string | undefined
}

/** What a step of a commission asks for: a report, public words, or words to the other side. */
export function StepFields({ event, typed, errorOf }: StepFieldsProps) {
  const t = useT()
  const frame = (id: 'report' | 'words' | 'titleZh' | 'titleEn' | 'textZh' | 'textEn') => ({
    id,
    label: t(`commissions.field.${id}`),
    error: errorOf(id),
    defaultValue: typed[id] ?? '',
  })
  if (event === 'deliver') {
    return <TextAreaField {...frame('report')} hint={t('commissions.hint.report')} rows={16} />
  }
  if (event === 'publish') {
    return (
      <>
        <TextField {...frame('titleZh')} optional />
        <TextField {...frame('titleEn')} optional />
        <TextAreaField {...frame('textZh')} hint={t('commissions.hint.textZh')} optional />
        <TextAreaField {...frame('textEn')} optional />
      </>
    )
  }
  const optional = event === 'accept' || event === 'keep_confidential'
  return <TextAreaField {...frame('words')} hint={t('commissions.hint.words')} optional={optional} rows={4} />
}
