import type { Held } from '../domain/engagement/terms.ts'
import { type BilledIn, billedIn } from '../domain/quote/billed.ts'
import { QUOTE_STAGES, type QuoteStage } from '../domain/quote/stages.ts'
import { useT } from '../i18n/context.tsx'
import { Amount } from '../invitations/amount.tsx'
import { AgainstTerms, BilledText, RatesUsed, useTermsName } from '../invitations/billed-text.tsx'
import { GivenBy } from '../invitations/given-by.tsx'
import { QuotedTotal, RatesText } from '../invitations/rates-text.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Facts } from '../ui/facts.tsx'
import type { BillLine } from './bill.ts'
import type { AgreedTerms } from './terms.ts'

type AgreedAndBilledProps = {
  /** How many versions of the terms there are. */
  versions: readonly unknown[]
  /** In force today. */
  terms: AgreedTerms | null
  held: readonly Held<AgreedTerms>[]
  /** Two sides act together. */
  pair: boolean
  bills: readonly BillLine[]
  billed: BilledIn
}

/** Stage by stage: what is agreed now, what was billed, in the currency of the terms at the rates of the bills' days. */
export function AgreedAndBilled({ versions, terms, held, pair, bills, billed }: AgreedAndBilledProps) {
  const t = useT()
  const nameOf = useTermsName()
  const changed = versions.length > 1
  const stages = QUOTE_STAGES.filter(
    (stage) => terms?.stages.some((one) => one.stage === stage) || bills.some((one) => one.stage === stage),
  )
  const agreedAt = (stage: QuoteStage) => terms?.stages.find((one) => one.stage === stage)
  const billedAt = (stage: QuoteStage) => bills.filter((bill) => bill.stage === stage)
  const facts = [
    ...(terms && changed
      ? [{ term: t('engagements.terms.inForce'), value: nameOf({ ...terms, until: null }) }]
      : []),
    ...(terms?.quote && pair
      ? [{ term: t('invitations.compare.by'), value: <GivenBy by={terms.quote.by} pair /> }]
      : []),
    ...(terms?.feeModel === 'hourly'
      ? [{ term: t('invitations.compare.rates'), value: <RatesText quote={terms} /> }]
      : []),
  ]
  return (
    <>
      {facts.length > 0 && <Facts facts={facts} />}
      <DataTable
        caption={t(terms && !terms.quote ? 'engagements.terms.byStage' : 'engagements.fees.byStage')}
        columns={[
          {
            key: 'stage',
            title: t('engagements.fees.stage'),
            heading: true,
            cell: ({ stage }) => (stage ? t(`invitations.quoteStage.${stage}`) : t('engagements.fees.total')),
          },
          {
            key: 'quoted',
            title: t(terms && !terms.quote ? 'engagements.terms.agreed' : 'engagements.fees.quoted'),
            numeric: true,
            cell: ({ stage }) => {
              if (terms && !stage) return <QuotedTotal quoted={terms} />
              const amount = stage && agreedAt(stage)?.amount
              return terms && amount != null ? <Amount amount={amount} currency={terms.currency} /> : '—'
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
                  {bills.length > 0 && <AgainstTerms held={held} changed={changed} />}
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
