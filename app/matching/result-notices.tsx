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
  editAt: string | null
}

/** What a reader must know before reading the list. */
export function ResultNotices({ degraded, outdated, tooSlow, pastDeadline, editAt }: ResultNoticesProps) {
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
