import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Facts } from '../ui/facts.tsx'
import { complaintsHref } from './queue-query.ts'

type ComplaintCountsProps = {
  partyId: string
  counts: { open: number; upheld: number; notUpheld: number }
}

/** What examiners weigh of complaints about a party; it stands on pages of the centre alone. */
export function ComplaintCounts({ partyId, counts }: ComplaintCountsProps) {
  const t = useT()
  const { open, upheld, notUpheld } = counts
  if (open + upheld + notUpheld === 0) return <p className="quiet">{t('complaints.counts.none')}</p>
  const link = (stage: 'open' | 'decided', count: number) =>
    count === 0 ? (
      count
    ) : (
      <Link to={complaintsHref({ stage, whose: 'all', party: partyId, page: 1 })}>{count}</Link>
    )
  return (
    <>
      <p className="quiet">{t('complaints.counts.lede')}</p>
      <Facts
        facts={[
          {
            term: t('complaints.counts.upheld'),
            value: link('decided', upheld),
            attention: upheld > 0,
          },
          { term: t('complaints.counts.open'), value: link('open', open) },
          { term: t('complaints.counts.notUpheld'), value: link('decided', notUpheld) },
        ]}
      />
    </>
  )
}
