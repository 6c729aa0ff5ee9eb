import { Link } from '@remix-run/react'
import { useLocale, useT } from '../i18n/context.tsx'

const ROWS = [
  ['experts', '/directory/experts'],
  ['domestic', '/directory/providers?origin=domestic'],
  ['overseas', '/directory/providers?origin=overseas'],
  ['pairings', '/directory/pairings'],
  ['thinkTanks', '/directory/think-tanks'],
  ['jurisdictions', null],
] as const

type Row = (typeof ROWS)[number]

/** What the directory holds, as counted when the page was asked for; each number leads to its list. */
export function HomeNumbers({ numbers }: { numbers: Record<Row[0], number> }) {
  const t = useT()
  const format = new Intl.NumberFormat(useLocale())
  return (
    <section className="home-numbers" aria-labelledby="numbers">
      <h2 id="numbers">{t('home.numbers.title')}</h2>
      <dl>
        {ROWS.map(([name, to]) => (
          <div key={name}>
            <dt>{to ? <Link to={to}>{t(`home.numbers.${name}`)}</Link> : t(`home.numbers.${name}`)}</dt>
            <dd>{format.format(numbers[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
