import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '../i18n/context.tsx'

export type Crumb = { to: string; label: ReactNode }

type PageHeadProps = {
  title: ReactNode
  /** One or two sentences under the title. */
  lede?: ReactNode
  /** The way here after the home page; the title itself is added as the last. */
  crumbs?: readonly Crumb[]
  /** What this page is called among the crumbs, where its title is too long for that. */
  here?: ReactNode
  /** The language of the title where it is not the page's. */
  titleLang?: string | undefined
}

/** 当前位置, the title and its sentence: the top of every page but the first. */
export function PageHead({ title, lede, crumbs = [], here = title, titleLang }: PageHeadProps) {
  return (
    <div className="page-head">
      <Breadcrumbs crumbs={crumbs} here={here} />
      <h1 lang={titleLang}>{title}</h1>
      {lede && <div className="page-lede">{lede}</div>}
    </div>
  )
}

function Breadcrumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: ReactNode }) {
  const t = useT()
  return (
    <nav className="breadcrumbs" aria-label={t('shell.breadcrumbs')}>
      <span aria-hidden="true">
        {t('shell.breadcrumbs')}
        {t('shell.colon')}
      </span>
      <ol className="plain-list">
        <li>
          <Link to="/">{t('shell.home')}</Link>
        </li>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
