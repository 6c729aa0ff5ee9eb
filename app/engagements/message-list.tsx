import { useT } from '../i18n/context.tsx'
import { Moment } from '../i18n/moment.tsx'
import { Tag } from '../ui/tag.tsx'
import { Written } from '../ui/written.tsx'

type Message = {
  id: string
  kind: 'message' | 'report_request' | 'report'
  side: 'enterprise' | 'party' | 'centre'
  who: string
  body: string
  at: string
}

/** What the sides and the centre told each other, the latest first. */
export function MessageList({ messages }: { messages: readonly Message[] }) {
  const t = useT()
  if (messages.length === 0) return <p className="quiet">{t('engagements.messages.none')}</p>
  return (
    <ol className="messages plain-list">
      {messages.map(({ id, kind, side, who, body, at }) => (
        <li key={id}>
          <p className="quiet small">
            {who} · {t(`engagements.messages.side.${side}`)} · <Moment at={at} />{' '}
            {kind !== 'message' && (
              <Tag tone={kind === 'report' ? 'good' : 'warm'}>{t(`engagements.messages.tag.${kind}`)}</Tag>
            )}
          </p>
          <Written text={body} />
        </li>
      ))}
    </ol>
  )
}
