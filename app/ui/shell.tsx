import type { ReactNode } from 'react'
import { useT } from '../i18n/context.tsx'
import { LONG_FORM } from './kept-fields.ts'
import { LeavingGuard } from './leaving-guard.tsx'
import { LongForms, SpareForm } from './long-form.tsx'
import { EnterButton } from './preference-button.tsx'
import { SiteFooter, type SiteFooterProps } from './site-footer.tsx'
import { SiteHeader, type SiteHeaderProps } from './site-header.tsx'
import { Working } from './working.tsx'

export type ShellProps = SiteHeaderProps &
  SiteFooterProps & {
    /** The database holds invented records. */
    demo: boolean
    /** Search runs without its engine. */
    degraded: boolean
    children: ReactNode
  }

/** The frame around every page. */
export function Shell({ demo, degraded, children, ...rest }: ShellProps) {
  const t = useT()
  return (
    <LongForms>
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <Working />
      <EnterButton form={rest.keeps ?? LONG_FORM} />
      <header>
        {demo && <p className="banner">{t('shell.demo')}</p>}
        {degraded && (
          <p className="banner banner-warm" role="status">
            {t('shell.degraded')}
          </p>
        )}
        <SiteHeader {...rest} />
      </header>
      <main className="wrap" id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter {...rest} />
      <SpareForm />
      <LeavingGuard />
    </LongForms>
  )
}
