import { Link } from '@remix-run/react'
import { REFUSED_SIGN_UP_DAYS } from '../domain/account/lifetimes.ts'
import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** Why following a link came to nothing; the last three are about who asks. */
export type LinkRefusal = 'unknown' | 'used' | 'expired' | 'known' | 'enterprise_known' | 'has_administrator'

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
      {refused === 'enterprise_known' && <HowToJoin />}
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

const STEPS = ['colleague', 'call', 'ready', 'seen'] as const

/** How somebody comes to an enterprise that is on record, whoever else is in it. */
function HowToJoin() {
  const t = useT()
  return (
    <div className="prose section">
      <ul>
        {STEPS.map((step) => (
          <li key={step}>
            {t(`accounts.link.enterprise_known.steps.${step}`, { days: REFUSED_SIGN_UP_DAYS })}
          </li>
        ))}
      </ul>
    </div>
  )
}
