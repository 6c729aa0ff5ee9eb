import { Link } from '@remix-run/react'
import type { TimeLimits } from '../domain/dispute/time-limits.ts'
import { URGENT_WITHIN_DAYS } from '../domain/dispute/time-limits.ts'
import { useT } from '../i18n/context.tsx'
import { Guide } from '../ui/guide.tsx'

type EnterpriseGuideProps = {
  limits: Pick<TimeLimits, 'acceptanceDays' | 'urgentHours' | 'opinionDays' | 'supplementDays'>
  /** True for whoever brings in colleagues. */
  invites: boolean
}

/** What the people of an enterprise want to know before they bring the first dispute. */
export function EnterpriseGuide({ limits, invites }: EnterpriseGuideProps) {
  const t = useT()
  return (
    <Guide
      entries={[
        {
          term: t('desk.guide.now'),
          answer: (
            <>
              <p>{t('desk.guide.nowText')}</p>
              {invites && (
                <p>
                  <Link to="/account/colleagues">{t('desk.guide.colleagues')}</Link>
                </p>
              )}
            </>
          ),
        },
        { term: t('desk.guide.ready'), answer: <p>{t('desk.guide.readyText')}</p> },
        {
          term: t('desk.guide.time'),
          answer: (
            <>
              <p>
                {t('desk.guide.acceptance', {
                  days: limits.acceptanceDays,
                  near: URGENT_WITHIN_DAYS,
                  hours: limits.urgentHours,
                })}
              </p>
              <p>
                {t('desk.guide.after', { opinion: limits.opinionDays, supplement: limits.supplementDays })}
              </p>
            </>
          ),
        },
        { term: t('desk.guide.who'), answer: <p>{t('desk.guide.whoText')}</p> },
        { term: t('desk.guide.cost'), answer: <p>{t('desk.guide.costText')}</p> },
        {
          term: t('desk.guide.data'),
          answer: (
            <p>
              {t('desk.guide.dataText')} <Link to="/about-data">{t('desk.guide.dataLink')}</Link>
            </p>
          ),
        },
      ]}
    />
  )
}
