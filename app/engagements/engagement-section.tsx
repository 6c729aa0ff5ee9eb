import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { type EngagementRow, EngagementTable } from './engagement-table.tsx'

type EngagementSectionProps = { disputeId: string; engagements: readonly EngagementRow[]; staff: boolean }

/** Who acts in a dispute, on its own page. */
export function EngagementSection({ disputeId, engagements, staff }: EngagementSectionProps) {
  const t = useT()
  return (
    <section className="section">
      <h2>{t('disputes.page.engagements')}</h2>
      {engagements.length === 0 ? (
        <p className="quiet">{t('disputes.page.engagementsNone')}</p>
      ) : (
        <EngagementTable
          engagements={engagements}
          total={engagements.length}
          staff={staff}
          withDispute={false}
        />
      )}
      <p>
        <Link to={`/disputes/${disputeId}/introductions`}>{t('disputes.page.introductions')}</Link>
      </p>
    </section>
  )
}
