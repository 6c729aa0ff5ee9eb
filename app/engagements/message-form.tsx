import { MESSAGE_LIMIT } from '../domain/engagement/limits.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

export type MessageKind = 'message' | 'report_request' | 'report'

type MessageFormProps = {
  /** What makes sending it twice once. */
  newId: string
  /** What the reader may send. */
  kinds: readonly MessageKind[]
  values: { kind: string; body: string }
  problems: readonly { field: string; message: string }[]
}

/** Writes to the other side and the centre. */
export function MessageForm({ newId, kinds, values, problems }: MessageFormProps) {
  const t = useT()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <LongForm noValidate className="work-form">
      <ErrorSummary problems={problems} />
      <input type="hidden" name="id" value={newId} />
      {kinds.length > 1 ? (
        <Checkboxes
          name="kind"
          single
          legend={t('engagements.messages.kind')}
          error={errorOf('kind')}
          options={kinds.map((value) => ({ value, label: t(`engagements.messages.kindOf.${value}`) }))}
          chosen={[values.kind]}
        />
      ) : (
        <input type="hidden" name="kind" value={kinds[0]} />
      )}
      <TextAreaField
        id="body"
        label={t('engagements.messages.body')}
        hint={t('engagements.messages.bodyHint')}
        error={errorOf('body')}
        defaultValue={values.body}
        rows={5}
        maxLength={MESSAGE_LIMIT}
      />
      <Button>{t('engagements.messages.send')}</Button>
    </LongForm>
  )
}
