import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'

/** The method in three sentences. */
export function HomeMethod() {
  const t = useT()
  return (
    <section className="home-section" aria-labelledby="method">
      <h2 id="method">{t('home.method.title')}</h2>
      <ol className="home-method">
        <li>{t('home.method.constraints')}</li>
        <li>{t('home.method.evidence')}</li>
        <li>{t('home.method.rotation')}</li>
      </ol>
      <p>
        <Link to="/how-matching-works">{t('home.method.link')}</Link>
      </p>
    </section>
  )
}
