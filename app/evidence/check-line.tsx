import { useT } from '../i18n/context.tsx'
import type { PublicCheck } from './evidence.ts'

type CheckLineProps = {
  checks: readonly PublicCheck[]
  /** How many pieces of evidence are verified here: of several it is said how many rest on what. */
  verified?: number
}

/** What the centre saw when it verified, of which sort and on which day; what exactly stays with the centre. */
export function CheckLine({ checks, verified = 1 }: CheckLineProps) {
  const t = useT()
  if (checks.length === 0) return null
  return (
    <span className="check-line quiet small" title={t('directory.check.title')}>
      {checks.map(({ kind, count, on }) => (
        <span key={kind}>
          {t(`directory.check.kind.${kind ?? 'unrecorded'}`)}
          {verified > 1 && t('directory.check.count', { count })}
          {' · '}
          <time dateTime={on}>
            {t(count > 1 ? 'directory.check.last' : 'directory.check.on', { day: on })}
          </time>
        </span>
      ))}
    </span>
  )
}

/** Says once below a table what the lines in it mean, for whoever has no pointer to rest on them. */
export function CheckNote({ checks }: { checks: readonly PublicCheck[] }) {
  const t = useT()
  return checks.length > 0 ? <p className="quiet small">{t('directory.check.title')}</p> : null
}
