import { useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { Notice } from '../ui/notice.tsx'

/** Says that a progress report was asked for, to whoever waits and to whoever writes it. */
export function AwaitedReport({ since }: { since: string | null }) {
  const t = useT()
  const moment = useMoment()
  if (since === null) return null
  return (
    <Notice tone="warm" title={t('engagements.messages.awaited')}>
      {t('engagements.messages.awaitedSince', { when: moment(since) })}
    </Notice>
  )
}
