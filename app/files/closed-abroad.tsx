import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'
import type { AbroadShown } from './abroad.ts'

/** How many of the files listed above recipients abroad cannot open yet, and the way to agree; nothing where all are open. */
export function ClosedAbroad({ abroad }: { abroad: AbroadShown | null }) {
  const t = useT()
  if (!abroad || abroad.closed === 0) return null
  return (
    <Notice tone="warm">
      <p>
        {t('files.abroad.closed', { count: abroad.closed })}{' '}
        {abroad.consent && <Link to="/account/data#transfer_abroad">{t('files.abroad.toConsent')}</Link>}
      </p>
    </Notice>
  )
}
