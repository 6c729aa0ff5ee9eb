import type { Consent } from '../domain/defence-group/formed.ts'
import type { PlanState } from '../domain/defence-group/plan.ts'
import { writtenShare } from '../domain/defence-group/shares.ts'
import { useT } from '../i18n/context.tsx'
import { Amount } from '../invitations/amount.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { Written } from '../ui/written.tsx'

type Share = { disputeId: string; points: number; amount: number; answer: Consent }
type Plan = {
  id: string
  subject: string
  currency: string
  total: number
  status: PlanState
  shares: Share[]
}

const TONE = { asked: 'open', given: 'good', refused: 'plain' } as const

/** A plan with everybody's share and answer, for the centre. */
export function PlanTable({ plan, nameOf }: { plan: Plan; nameOf: (disputeId: string) => string }) {
  const t = useT()
  return (
    <section className="section">
      <h2>{t(`groups.plan.state.${plan.status}`)}</h2>
      <Written text={plan.subject} />
      <p>
        {t('groups.plan.total')}
        {t('shell.colon')}
        <Amount amount={plan.total} currency={plan.currency} />
      </p>
      <DataTable
        caption={t('groups.plan.shares')}
        columns={[
          {
            key: 'who',
            title: t('groups.plan.who'),
            heading: true,
            cell: (share) => nameOf(share.disputeId),
          },
          {
            key: 'share',
            title: t('groups.plan.share'),
            numeric: true,
            cell: (share) => `${writtenShare(share.points)}%`,
          },
          {
            key: 'amount',
            title: t('groups.plan.amount'),
            numeric: true,
            cell: (share) => <Amount amount={share.amount} currency={plan.currency} />,
          },
          {
            key: 'answer',
            title: t('groups.plan.answer'),
            cell: (share) => <Tag tone={TONE[share.answer]}>{t(`groups.consent.${share.answer}`)}</Tag>,
          },
        ]}
        rows={plan.shares}
        rowKey={(share) => share.disputeId}
      />
    </section>
  )
}
