import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'

/** Asks to look again at opponents that are called almost as the enterprise itself; nothing where there are none. */
export function SelfOpponentNotice({ alike }: { alike: readonly { opponent: string; own: string }[] }) {
  const t = useT()
  if (alike.length === 0) return null
  return (
    <Notice tone="warm" title={t('disputes.selfOpponent.title')}>
      {alike.map((pair) => t('disputes.selfOpponent.pair', pair)).join(' ')} {t('disputes.selfOpponent.how')}
    </Notice>
  )
}
