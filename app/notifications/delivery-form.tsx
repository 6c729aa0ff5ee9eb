import { Form } from '@remix-run/react'
import {
  type Delivery,
  deliveriesOf,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from '../domain/notification/kinds.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/field.tsx'

type DeliveryFormProps = {
  chosen: Record<NotificationKind, Delivery>
  /** Kinds for which something was sent that may not be chosen. */
  wrong: readonly string[]
}

/** How each kind goes by mail; what has but one way is said, not asked. */
export function DeliveryForm({ chosen, wrong }: DeliveryFormProps) {
  const t = useT()
  const message = t('notifications.settings.notOffered')
  return (
    <Form method="post" noValidate className="work-form">
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
      <p className="actions">
        <Button>{t('notifications.settings.save')}</Button>
      </p>
    </Form>
  )
}
