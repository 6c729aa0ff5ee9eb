import { VERIFICATIONS } from '../domain/vocabulary/verification.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import type { TrustCounts } from './evidence.ts'

/** How many matters stand behind a party, and how far they are trusted: 已核实 5 · 公开记录 2. */
export function TrustLine({ trust }: { trust: TrustCounts }) {
  const label = useLabel()
  const parts = VERIFICATIONS.filter((level) => trust[level]).map(
    (level) => `${label('verification', level)}\u00a0${trust[level]}`,
  )
  return <span className="trust-line">{parts.join(' · ')}</span>
}

/** The number of matters with their basis, or that there are none. */
export function MatterCount({ trust }: { trust: TrustCounts | undefined }) {
  const t = useT()
  const count = Object.values(trust ?? {}).reduce((sum, n) => sum + n, 0)
  if (!trust || count === 0) return <>{t('directory.row.noMatters')}</>
  return (
    <>
      {t('directory.row.matters', { count })}
      {t('shell.colon')}
      <TrustLine trust={trust} />
    </>
  )
}
