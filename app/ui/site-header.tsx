import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale, useT } from '../i18n/context.tsx'
import { BrandMark } from './brand-mark.tsx'
import { PreferenceButton, SIGN_IN } from './preference-button.tsx'

export type NavItem = { to: string; label: ReactNode; current: boolean }

export type SiteHeaderProps = {
  nav: readonly NavItem[]
  /** Who is signed in; null offers to sign in. */
  account: { name: string; unread: number } | null
  /** Where choosing a language or a type size comes back to. */
  here: string
  /** The id of a form on this page that the choice sends along, so that nothing typed is lost; null where there is none. */
  keeps: string | null
}

/** One row for visitors; for whoever is signed in, whose rooms are many, these stand in a row of their own. */
export function SiteHeader({ nav, account, here, keeps }: SiteHeaderProps) {
  const t = useT()
  const rooms = (
    <nav key="rooms" className="site-nav" aria-label={t('shell.nav.label')}>
      {nav.map((item) => (
        <Link key={item.to} to={item.to} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </Link>
      ))}
    </nav>
  )
  const self = (
    <div key="self" className="site-self">
      <Account account={account} here={here} keeps={keeps} />
      <LanguageSwitch here={here} keeps={keeps} />
    </div>
  )
  return (
    <div className={account ? 'site-header signed-in' : 'site-header'}>
      <div className="wrap">
        <Link className="brand" to="/">
          <BrandMark />
          {t('shell.brand')}
          <small>{t('shell.tagline')}</small>
        </Link>
        {account ? [self, rooms] : [rooms, self]}
      </div>
    </div>
  )
}

function Account({ account, here, keeps }: Pick<SiteHeaderProps, 'account' | 'here' | 'keeps'>) {
  const t = useT()
  if (!account && keeps !== null) {
    return (
      <button type="submit" className="text-button" form={keeps} name={SIGN_IN} value="on">
        {t('shell.nav.signIn')}
      </button>
    )
  }
  if (!account) {
    const returnTo = here === '/' ? '' : `?returnTo=${encodeURIComponent(here)}`
    return <Link to={`/sign-in${returnTo}`}>{t('shell.nav.signIn')}</Link>
  }
  return (
    <Form method="post" action="/sign-out" className="site-account">
      <Link to="/messages" aria-label={unreadLabel(t, account.unread)}>
        {t('shell.nav.messages')}
        {account.unread > 0 && (
          <span className="count-badge">{account.unread > 99 ? '99+' : account.unread}</span>
        )}
      </Link>
      <Link to="/account">
        <span className="visually-hidden">{t('shell.nav.signedInAs', { name: '' })}</span>
        {account.name}
      </Link>
      <button type="submit" className="text-button">
        {t('shell.nav.signOut')}
      </button>
    </Form>
  )
}

const unreadLabel = (t: ReturnType<typeof useT>, count: number) =>
  count > 0 ? t('shell.nav.messagesUnread', { count }) : t('shell.nav.messages')

/** The whole page is loaded again, with the other dictionary. */
function LanguageSwitch({ here, keeps }: Pick<SiteHeaderProps, 'here' | 'keeps'>) {
  const t = useT()
  const other = useLocale() === 'en' ? 'zh-CN' : 'en'
  return (
    <PreferenceButton here={here} keeps={keeps} name="lang" value={other} lang={other}>
      {t(other === 'en' ? 'shell.language.en' : 'shell.language.zh')}
    </PreferenceButton>
  )
}
