import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'

const FOR_EVERYBODY = ['record', 'silence', 'preserve', 'collect', 'local'] as const
/** What is different in some procedures. */
const FOR_PROCEDURE = {
  ecommerce_platform: 'ecommerce',
  trade_investigation: 'investigation',
  trade_fair: 'fair',
  preliminary_injunction: 'injunction',
} as const

/** What to do at once, while the centre looks at an urgent dispute. */
export function Meanwhile({ procedure }: { procedure: string | null }) {
  const t = useT()
  const own = procedure ? FOR_PROCEDURE[procedure as keyof typeof FOR_PROCEDURE] : undefined
  return (
    <Notice tone="warm" title={t('disputes.meanwhile.title')}>
      <ol className="meanwhile">
        {FOR_EVERYBODY.map((step) => (
          <li key={step}>{t(`disputes.meanwhile.${step}`)}</li>
        ))}
        {own && <li>{t(`disputes.meanwhile.${own}`)}</li>}
      </ol>
    </Notice>
  )
}
