import {
  type Delivery,
  DIGEST_HOURS,
  deliveriesOf,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from '../domain/notification/kinds.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

type DeliveryFormProps = {
  chosen: Record<NotificationKind, Delivery>
  /** From which hour of the day in Shanghai the digest is sent. */
  digestHour: number
  /** Kinds for which something was sent that may not be chosen. */
  wrong: readonly string[]
}

/** How each kind goes by mail; what has but one way is said, not asked. */
export function DeliveryForm({ chosen, digestHour, wrong }: DeliveryFormProps) {
  const t = useT()
  const message = t('notifications.settings.notOffered')
  return (
    <LongForm noValidate className="work-form">
      <ErrorSummary problems={wrong.map((field) => ({ field, message }))} />
      {NOTIFICATION_KINDS.map((kind) => (
        <SelectField
          key={kind}
          id={kind}
          label={t(`notifications.kind.${kind}`)}
          hint={t(`notifications.hint.${kind}`)}
          error={wrong.includes(kind) ? message : undefined}
          options={deliveriesOf(kind).map((value) => ({
            value,
            label: t(`notifications.delivery.${value}`),
          }))}
          defaultValue={chosen[kind]}
        />
      ))}
      <SelectField
        id="digestHour"
        label={t('notifications.settings.hour')}
        hint={t('notifications.settings.hourHint')}
        error={wrong.includes('digestHour') ? message : undefined}
        options={DIGEST_HOURS.map((hour) => ({ value: String(hour), label: `${hour}:00` }))}
        defaultValue={String(digestHour)}
      />
      <p className="actions">
        <Button>{t('notifications.settings.save')}</Button>
      </p>
    </LongForm>
  )
}
