import { type BilledIn, billedIn } from '../domain/quote/billed.ts'
import { QUOTE_STAGES, type QuoteStage } from '../domain/quote/stages.ts'
import { useT } from '../i18n/context.tsx'
import { Amount } from '../invitations/amount.tsx'
import { AgainstQuote, BilledText, RatesUsed } from '../invitations/billed-text.tsx'
import { GivenBy } from '../invitations/given-by.tsx'
import { QuotedTotal, RatesText } from '../invitations/rates-text.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Facts } from '../ui/facts.tsx'
import type { BillLine, Quoted } from './bill.ts'

type QuotedAndBilledProps = {
  quoted: Quoted | null
  /** Two sides act together. */
  pair: boolean
  bills: readonly BillLine[]
  billed: BilledIn
}

/** Stage by stage: what was quoted, what was billed, in the currency of the quote at the rates of the bills' days. */
export function QuotedAndBilled({ quoted, pair, bills, billed }: QuotedAndBilledProps) {
  const t = useT()
  const stages = QUOTE_STAGES.filter(
    (stage) => quoted?.stages.some((one) => one.stage === stage) || bills.some((one) => one.stage === stage),
  )
  const quotedAt = (stage: QuoteStage) => quoted?.stages.find((one) => one.stage === stage)
  const billedAt = (stage: QuoteStage) => bills.filter((bill) => bill.stage === stage)
  const facts = [
    ...(quoted && pair
      ? [{ term: t('invitations.compare.by'), value: <GivenBy by={quoted.by} pair /> }]
      : []),
    ...(quoted?.feeModel === 'hourly'
      ? [{ term: t('invitations.compare.rates'), value: <RatesText quote={quoted} /> }]
      : []),
  ]
  return (
    <>
      {facts.length > 0 && <Facts facts={facts} />}
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
              if (quoted && !stage) return <QuotedTotal quoted={quoted} />
              const amount = stage && quotedAt(stage)?.amount
              return quoted && amount != null ? <Amount amount={amount} currency={quoted.currency} /> : '—'
            },
          },
          {
            key: 'billed',
            title: t('engagements.fees.billed'),
            numeric: true,
            cell: ({ stage }) =>
              stage ? (
                <div>
                  <BilledText
                    bills={billedAt(stage)}
                    billed={billedIn(billed.currency, billedAt(stage), billed.rates)}
                  />
                </div>
              ) : (
                <div>
                  <BilledText bills={bills} billed={billed} />
                  {quoted && bills.length > 0 && (
                    <span className="sum">
                      <AgainstQuote quoted={quoted} billed={billed} />
                    </span>
                  )}
                </div>
              ),
          },
        ]}
        rows={[...stages.map((stage) => ({ stage })), { stage: null }]}
        rowKey={({ stage }) => stage ?? 'total'}
      />
      <RatesUsed rates={billed.rates} />
    </>
  )
}
