import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { DeadlineTable, type DeadlineTableProps } from './deadline-table.tsx'

/** The deadlines of a dispute on its own page, where they are read; each is kept on a page of theirs. */
export function DeadlineSection(props: Omit<DeadlineTableProps, 'mayTick'>) {
  const t = useT()
  return (
    <section className="section">
      <h2>{t('deadlines.title')}</h2>
      <DeadlineTable {...props} mayTick={false} />
      <p>
        <Link to={`/disputes/${props.disputeId}/deadlines`}>{t('deadlines.manage')}</Link>
        {' · '}
        <Link to="/calendar-feed">{t('deadlines.feed.link')}</Link>
      </p>
    </section>
  )
}
