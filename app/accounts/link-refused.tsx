import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** Why following a link came to nothing; `known` and `enterprise_known` are about who asks. */
export type LinkRefusal = 'unknown' | 'used' | 'expired' | 'known' | 'enterprise_known'

/** What a link that does not work says, and where to go on from there. */
export function LinkRefused({
  refused,
  again,
}: {
  refused: LinkRefusal
  again: { to: string; label: string }
}) {
  const t = useT()
  return (
    <>
      <PageHead title={t(`accounts.link.${refused}.title`)} />
      <Notice tone="warm" live>
        {t(`accounts.link.${refused}.how`)}
      </Notice>
      <p className="section">
        <Link to={again.to}>{again.label}</Link>
        {again.to !== '/sign-in' && (
          <>
            {' · '}
            <Link to="/sign-in">{t('accounts.signIn.title')}</Link>
          </>
        )}
      </p>
    </>
  )
}
