import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { SITUATIONS, situationHref } from './situations.ts'

/** Doors for people who know what happened to them, not what it is called. */
export function HomeSituations() {
  const t = useT()
  return (
    <section className="home-section" aria-labelledby="situations">
      <h2 id="situations">{t('home.situations.title')}</h2>
      <p className="quiet">{t('home.situations.lede')}</p>
      <ul className="home-situations plain-list">
        {SITUATIONS.map((situation) => (
          <li key={situation}>
            <h3>
              <Link to={situationHref(situation)}>{t(`home.situations.${situation}.title`)}</Link>
            </h3>
            <p>{t(`home.situations.${situation}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
