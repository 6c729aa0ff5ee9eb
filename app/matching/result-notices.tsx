import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'

type ResultNoticesProps = {
  degraded: boolean
  /** The dispute was edited after the run. */
  outdated: boolean
  /** How many the deadline kept out. */
  tooSlow: number
  /** There was one, but it had passed. */
  pastDeadline: boolean
  /** Against whom conflicts were looked for; empty: nobody was named. */
  opponents: readonly string[]
  editAt: string | null
}

/** So many names are said; a dispute with more has them on its own page. */
const NAMES = 10

const written = (names: readonly string[]) =>
  names.length > NAMES ? [...names.slice(0, NAMES), `… (${names.length})`] : names

/** What a reader must know before reading the list. */
export function ResultNotices({
  degraded,
  outdated,
  tooSlow,
  pastDeadline,
  opponents,
  editAt,
}: ResultNoticesProps) {
  const t = useT()
  return (
    <>
      {outdated && (
        <Notice tone="warm" title={t('results.outdatedTitle')}>
          {t('results.outdated')}
        </Notice>
      )}
      {degraded && <Notice>{t('results.degraded')}</Notice>}
      {pastDeadline && <Notice tone="warm">{t('results.pastDeadline')}</Notice>}
      {opponents.length === 0 ? (
        <Notice tone="warm" title={t('results.opponentsTitle')}>
          {t('results.opponentsNone')}
          {editAt && (
            <>
              {' '}
              <Link to={`${editAt}#opponents`}>{t('results.opponentsAdd')}</Link>
            </>
          )}
        </Notice>
      ) : (
        <p className="quiet small">
          {t('results.opponentsChecked', { names: written(opponents).join(t('shell.listSeparator')) })}
        </p>
      )}
      {tooSlow > 0 && (
        <Notice tone="warm" title={t('results.deadlineTitle')}>
          {t('results.deadlineKept', { count: tooSlow })}
          {editAt && (
            <>
              {' '}
              <Link to={`${editAt}#respondDate`}>{t('results.empty.relax.deadline')}</Link>
            </>
          )}
        </Notice>
      )}
    </>
  )
}
