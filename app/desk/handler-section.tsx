import { Form } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'

type HandlerSectionProps = {
  disputeId: string
  handler: { id: string; name: string } | null
  /** Whether the reader may take it, and whether they have. */
  mayTake: boolean
  isMine: boolean
}

/** Who at the centre looks after a dispute; its enterprise reads the name, staff may take it or give it back. */
export function HandlerSection({ disputeId, handler, mayTake, isMine }: HandlerSectionProps) {
  const t = useT()
  return (
    <>
      <h2>{t('desk.handling.title')}</h2>
      <p>{handler ? t('desk.handling.is', { name: handler.name }) : t('desk.handling.nobody')}</p>
      {mayTake && (
        <Form method="post" action={`/disputes/${disputeId}/handler${isMine ? '/removal' : ''}`}>
          <button type="submit" className="text-button">
            {t(isMine ? 'desk.handling.release' : handler ? 'desk.handling.takeOver' : 'desk.take')}
          </button>
        </Form>
      )}
    </>
  )
}
