import { QUOTE_STAGES, type QuoteStage } from '../domain/quote/stages.ts'
import { useT } from '../i18n/context.tsx'
import { Amount } from '../invitations/amount.tsx'
import { DataTable } from '../ui/data-table.tsx'

type Money = { currency: string; amount: number }
type Bill = Money & { id: string; billedOn: string; stage: QuoteStage; hours: number | null; note: string }
type Quoted = {
  currency: string
  stages: { stage: QuoteStage; amount: number }[]
  total: number
  cap: number | null
}

/** Stage by stage: what was quoted, what was billed. */
export function QuotedAndBilled({ quoted, bills }: { quoted: Quoted | null; bills: readonly Bill[] }) {
  const t = useT()
  const stages = QUOTE_STAGES.filter(
    (stage) => quoted?.stages.some((one) => one.stage === stage) || bills.some((one) => one.stage === stage),
  )
  const quotedAt = (stage: QuoteStage) => quoted?.stages.find((one) => one.stage === stage)
  return (
    <DataTable
      caption={t('engagements.fees.byStage')}
      columns={[
        {
          key: 'stage',
          title: t('engagements.fees.stage'),
          heading: true,
          cell: ({ stage }) => (stage ? t(`invitations.quoteStage.${stage}`) : t('engagements.fees.total')),
        },
        {
          key: 'quoted',
          title: t('engagements.fees.quoted'),
          numeric: true,
          cell: ({ stage }) => {
            const amount = stage ? quotedAt(stage)?.amount : quoted?.total
            return quoted && amount !== undefined ? (
              <Amount amount={amount} currency={quoted.currency} />
            ) : (
              '—'
            )
          },
        },
        {
          key: 'billed',
          title: t('engagements.fees.billed'),
          numeric: true,
          cell: ({ stage }) => <Sums bills={stage ? bills.filter((bill) => bill.stage === stage) : bills} />,
        },
      ]}
      rows={[...stages.map((stage) => ({ stage })), { stage: null }]}
      rowKey={({ stage }) => stage ?? 'total'}
    />
  )
}

/** Amounts by currency: different currencies are never added up. */
function Sums({ bills }: { bills: readonly Money[] }) {
  const sums = new Map<string, number>()
  for (const { currency, amount } of bills) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  if (sums.size === 0) return <>—</>
  return (
    <>
      {[...sums].map(([currency, amount]) => (
        <span className="sum" key={currency}>
          <Amount amount={amount} currency={currency} />
        </span>
      ))}
    </>
  )
}

/** Each bill by its day. */
export function BillTable({ bills }: { bills: readonly Bill[] }) {
  const t = useT()
  if (bills.length === 0) return <p className="quiet">{t('engagements.fees.none')}</p>
  return (
    <DataTable
      caption={t('engagements.fees.caption', { count: bills.length })}
      columns={[
        {
          key: 'day',
          title: t('engagements.fees.day'),
          heading: true,
          unbroken: true,
          cell: (bill) => bill.billedOn,
        },
        {
          key: 'stage',
          title: t('engagements.fees.stage'),
          cell: (bill) => t(`invitations.quoteStage.${bill.stage}`),
        },
        {
          key: 'hours',
          title: t('engagements.fees.hours'),
          numeric: true,
          cell: (bill) => bill.hours ?? '—',
        },
        {
          key: 'amount',
          title: t('engagements.fees.amount'),
          numeric: true,
          cell: (bill) => <Amount amount={bill.amount} currency={bill.currency} />,
        },
        { key: 'note', title: t('engagements.fees.note'), cell: (bill) => bill.note },
      ]}
      rows={bills}
      rowKey={(bill) => bill.id}
    />
  )
}
