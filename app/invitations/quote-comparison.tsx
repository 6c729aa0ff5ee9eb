import type { ReactNode } from 'react'
import { inYuan, stagesOf } from '../domain/quote/compare.ts'
import type { QuoteStage } from '../domain/quote/stages.ts'
import { HOME_CURRENCY } from '../domain/vocabulary/currencies.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Written } from '../ui/written.tsx'
import { Amount } from './amount.tsx'
import { AgainstTerms, BilledText, RatesUsed, useRateText } from './billed-text.tsx'
import { GivenBy } from './given-by.tsx'
import { PartyNames } from './party-names.tsx'
import { ContingencyText, RatesText, TotalNote } from './rates-text.tsx'
import type { ShownInvitation, ShownQuote } from './shown.ts'

type Quoted = ShownInvitation & { quote: ShownQuote }
type Row = { key: string; title: string; cell: (one: Quoted) => ReactNode }

/** Quotes side by side: one currency at a dated rate, stages aligned, and later what was billed. */
export function QuoteComparison({ invitations }: { invitations: readonly ShownInvitation[] }) {
  const t = useT()
  const quoted = invitations.filter((one): one is Quoted => one.quote !== null)
  const rows = useRows(quoted)
  const columns: Column<Row>[] = [
    { key: 'row', title: t('invitations.compare.criterion'), heading: true, cell: (row) => row.title },
    ...quoted.map((one) => ({
      key: one.id,
      title: <PartyNames parties={one.parties} linked={false} />,
      cell: (row: Row) => <div className="compared">{row.cell(one)}</div>,
    })),
  ]
  return (
    <div className="compare">
      <DataTable
        caption={t('invitations.compare.caption', { count: quoted.length })}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
      />
    </div>
  )
}

function useRows(quoted: readonly Quoted[]): Row[] {
  const t = useT()
  const label = useLabel()
  const stageAmount = ({ stages }: ShownQuote, stage: QuoteStage) =>
    stages.find((one) => one.stage === stage)?.amount ?? null
  return [
    ...(quoted.some(({ parties }) => parties.length > 1)
      ? [
          {
            key: 'by',
            title: t('invitations.compare.by'),
            cell: ({ quote, parties }: Quoted) => <GivenBy by={quote.by} pair={parties.length > 1} />,
          },
        ]
      : []),
    {
      key: 'total',
      title: t('invitations.compare.total'),
      cell: ({ quote }) => (
        <>
          {quote.total !== null && <Money quote={quote} amount={quote.total} />}
          <TotalNote feeModel={quote.feeModel} total={quote.total} />
          <ContingencyText quote={quote} />
          <RateOfExchange quote={quote} />
        </>
      ),
    },
    ...(quoted.some(({ quote }) => quote.feeModel === 'hourly')
      ? [
          {
            key: 'rates',
            title: t('invitations.compare.rates'),
            cell: ({ quote }: Quoted) => <Rates quote={quote} />,
          },
        ]
      : []),
    ...stagesOf(quoted.map(({ quote }) => quote)).map((stage) => ({
      key: `stage-${stage}`,
      title: t(`invitations.quoteStage.${stage}`),
      cell: ({ quote }: Quoted) => {
        const amount = stageAmount(quote, stage)
        return amount === null ? (
          <span className="quiet">
            {t(quote.stages.length === 0 ? 'invitations.rates.noStages' : 'invitations.compare.stageNone')}
          </span>
        ) : (
          <Money quote={quote} amount={amount} />
        )
      },
    })),
    {
      key: 'cap',
      title: t('invitations.compare.cap'),
      cell: ({ quote }) =>
        quote.cap === null ? (
          t(quote.feeModel === 'fixed' ? 'invitations.compare.capFixed' : 'invitations.compare.capNone')
        ) : (
          <Money quote={quote} amount={quote.cap} />
        ),
    },
    {
      key: 'model',
      title: t('invitations.compare.model'),
      cell: ({ quote }) => label('feeModel', quote.feeModel),
    },
    { key: 'from', title: t('invitations.compare.from'), cell: ({ quote }) => quote.availableFrom },
    { key: 'valid', title: t('invitations.compare.valid'), cell: ({ quote }) => quote.validUntil },
    {
      key: 'note',
      title: t('invitations.compare.note'),
      cell: ({ quote }) =>
        quote.note === '' ? (
          <span className="quiet">{t('invitations.compare.noteNone')}</span>
        ) : (
          <Written text={quote.note} />
        ),
    },
    {
      key: 'billed',
      title: t('invitations.compare.billed'),
      cell: ({ quote }) => <Billed quote={quote} />,
    },
  ]
}

/** An amount as it was quoted, and in yuan where that is another currency and a rate is known. */
function Money({ quote: { currency, rate }, amount }: { quote: ShownQuote; amount: number }) {
  const yuan = currency === HOME_CURRENCY ? null : inYuan(amount, rate)
  return (
    <>
      <p>
        <Amount amount={amount} currency={currency} />
      </p>
      {yuan !== null && (
        <p className="quiet">
          ≈ <Amount amount={yuan} currency={HOME_CURRENCY} />
        </p>
      )}
    </>
  )
}

/** At which rate of the centre a quote is written in yuan. */
function RateOfExchange({ quote: { currency, rate } }: { quote: ShownQuote }) {
  const t = useT()
  const write = useRateText()
  if (currency === HOME_CURRENCY) return null
  return <p className="quiet small">{rate ? write(rate) : t('invitations.compare.rateNone', { currency })}</p>
}

/** What an hour costs, by level; a quote that does not charge by the hour has none. */
function Rates({ quote }: { quote: ShownQuote }) {
  const t = useT()
  if (quote.feeModel !== 'hourly') {
    return <span className="quiet">{t('invitations.rates.notHourly')}</span>
  }
  return <RatesText quote={quote} yuanAt={quote.rate} />
}

function Billed({ quote }: { quote: ShownQuote }) {
  const t = useT()
  if (quote.bills.length === 0) return <span className="quiet">{t('invitations.compare.billedNone')}</span>
  return (
    <>
      <BilledText bills={quote.bills} billed={quote.billed} />
      <span className="sum">
        <AgainstTerms held={quote.held} changed={quote.changed} />
      </span>
      <RatesUsed rates={quote.billed.rates} />
    </>
  )
}
