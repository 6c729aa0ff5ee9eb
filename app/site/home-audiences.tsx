import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'

const AUDIENCES = [
  ['enterprises', '/disputes/new'],
  ['professionals', '/how-matching-works#evidence'],
  ['public', '/directory/experts'],
] as const

/** Who uses it, and where each begins. */
export function HomeAudiences() {
  const t = useT()
  return (
    <section className="home-section" aria-labelledby="audiences">
      <h2 id="audiences">{t('home.audiences.title')}</h2>
      <div className="home-audiences">
        {AUDIENCES.map(([name, to]) => (
          <div key={name}>
            <h3>{t(`home.audiences.${name}.title`)}</h3>
            <p>{t(`home.audiences.${name}.text`)}</p>
            <p>
              <Link to={to}>{t(`home.audiences.${name}.link`)}</Link>
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}
