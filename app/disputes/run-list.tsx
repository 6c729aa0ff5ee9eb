import { Link } from '@remix-run/react'
import { shanghaiMinute } from '../domain/day.ts'
import { useT } from '../i18n/context.tsx'
import { Tag } from '../ui/tag.tsx'

type Run = { id: string; createdAt: string; policyVersion: string }

/** The results of a dispute, the latest first; none is ever changed. */
export function RunList({ disputeId, runs }: { disputeId: string; runs: readonly Run[] }) {
  const t = useT()
  if (runs.length === 0) return <p className="quiet">{t('disputes.page.runsNone')}</p>
  return (
    <ol className="run-list plain-list">
      {runs.map((run, index) => (
        <li key={run.id}>
          <Link to={`/disputes/${disputeId}/matches/${run.id}`}>
            {t('disputes.page.runLine', { when: shanghaiMinute(run.createdAt), policy: run.policyVersion })}
          </Link>{' '}
          {index === 0 && <Tag tone="good">{t('disputes.page.latest')}</Tag>}
        </li>
      ))}
    </ol>
  )
}
