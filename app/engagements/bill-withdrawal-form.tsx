import { REASON_LIMIT } from '../domain/engagement/limits.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

type BillWithdrawalFormProps = {
  engagementId: string
  billId: string
  /** The control's own name on a page with several such forms. */
  fieldId: string
  reason?: string
  error?: string | undefined
}

/** Takes a bill back, with the reason. */
export function BillWithdrawalForm({
  engagementId,
  billId,
  fieldId,
  reason,
  error,
}: BillWithdrawalFormProps) {
  const t = useT()
  return (
    <LongForm
      action={`/engagements/${engagementId}/bills/${billId}/withdrawal`}
      noValidate
      className="work-form"
    >
      <TextAreaField
        id={fieldId}
        name="reason"
        label={t('engagements.fees.reason')}
        hint={t('engagements.fees.reasonHint')}
        rows={2}
        maxLength={REASON_LIMIT}
        error={error}
        defaultValue={reason}
      />
      <Button tone="warm">{t('engagements.fees.withdraw')}</Button>
    </LongForm>
  )
}
