import type { ReactNode } from 'react'
import { stagesOf } from '../domain/quote/compare.ts'
import type { Fees } from '../domain/quote/fees.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Amount } from '../invitations/amount.tsx'
import { QuotedTotal, RatesText } from '../invitations/rates-text.tsx'
import { DataTable } from '../ui/data-table.tsx'

type Line = { key: string; title: string; of: (fees: Fees) => ReactNode }

/** What is agreed now beside what is proposed, line by line: whoever answers sees what would change. */
export function TermsComparison({ current, proposed }: { current: Fees; proposed: Fees }) {
  const t = useT()
  const label = useLabel()
  const both = [current, proposed]
  const lines: Line[] = [
    {
      key: 'model',
      title: t('invitations.compare.model'),
      of: ({ feeModel }) => label('feeModel', feeModel),
    },
    {
      key: 'total',
      title: t('invitations.compare.total'),
      of: (fees) => (
        <div>
          <QuotedTotal quoted={fees} />
        </div>
      ),
    },
    ...(both.some(({ feeModel }) => feeModel === 'hourly')
      ? [
          {
            key: 'rates',
            title: t('invitations.compare.rates'),
            of: (fees: Fees) => (fees.feeModel === 'hourly' ? <RatesText quote={fees} /> : '—'),
          },
        ]
      : []),
    ...stagesOf(both).map((stage) => ({
      key: stage,
      title: t(`invitations.quoteStage.${stage}`),
      of: ({ stages, currency }: Fees) => {
        const amount = stages.find((one) => one.stage === stage)?.amount
        return amount === undefined ? '—' : <Amount amount={amount} currency={currency} />
      },
    })),
    {
      key: 'cap',
      title: t('invitations.compare.cap'),
      of: ({ cap, currency }) =>
        cap === null ? t('invitations.compare.capNone') : <Amount amount={cap} currency={currency} />,
    },
  ]
  return (
    <DataTable
      caption={t('engagements.terms.compared')}
      columns={[
        { key: 'item', title: t('invitations.compare.criterion'), heading: true, cell: ({ title }) => title },
        { key: 'current', title: t('engagements.terms.inForce'), typed: true, cell: ({ of }) => of(current) },
        {
          key: 'proposed',
          title: t('engagements.terms.proposed'),
          typed: true,
          cell: ({ of }) => of(proposed),
        },
      ]}
      rows={lines}
      rowKey={({ key }) => key}
    />
  )
}
