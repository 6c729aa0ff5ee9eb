import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Facts } from '../ui/facts.tsx'
import { QUEUE_WHOSE, type QueueQuery, type QueueWhose, queueHref } from './queue-query.ts'

export const AGES = ['fresh', 'week', 'late', 'old'] as const

type QueueCountsProps = {
  query: QueueQuery
  whose: Record<QueueWhose, number>
  /** By age, in the order of AGES; null where no calendar reaches back. */
  ages: readonly number[] | null
}

/** How many are the reader's, nobody's or late, each a link; and how long what is pending has waited. */
export function QueueCounts({ query, whose, ages }: QueueCountsProps) {
  const t = useT()
  return (
    <>
      <Facts
        facts={QUEUE_WHOSE.map((one) => ({
          term: t(`vetting.queue.whoseOf.${one}`),
          value: (
            <Link to={queueHref({ ...query, stage: 'pending', whose: one, page: 1 })}>{whose[one]}</Link>
          ),
          attention: one === 'overdue' && whose.overdue > 0,
        }))}
      />
      {ages && (
        <p className="quiet small queue-ages">
          {t('vetting.queue.ages')}
          {t('shell.colon')}
          {AGES.map((age, index) => (
            <span key={age}>
              {t(`vetting.queue.age.${age}`)} <strong>{ages[index]}</strong>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
