import type { Held, MeasuringTerms } from '../domain/engagement/terms.ts'
import { type BilledIn, sumsOf } from '../domain/quote/billed.ts'
import { overOf, type Quotable, type UsedRate } from '../domain/quote/compare.ts'
import { useT } from '../i18n/context.tsx'
import { Amount, useAmount } from './amount.tsx'

type Money = { currency: string; amount: number }

/** What was billed, as it was billed, and in one currency where that is not the same. */
export function BilledText({ bills, billed }: { bills: readonly Money[]; billed: BilledIn }) {
  const sums = sumsOf(bills)
  const t = useT()
  const write = useAmount()
  if (sums.length === 0) return <span className="quiet">—</span>
  const converted = sums.some(({ currency }) => currency !== billed.currency)
  return (
    <>
      {sums.map(({ currency, amount }) => (
        <span className="sum" key={currency}>
          <Amount amount={amount} currency={currency} />
        </span>
      ))}
      {converted && billed.total > 0 && (
        <span className="sum quiet">
          ≈ <Amount amount={billed.total} currency={billed.currency} />
        </span>
      )}
      {billed.without.map(({ currency, amount }) => (
        <span className="sum attention small" key={currency}>
          {t('engagements.fees.without', { amount: write(amount, currency) })}
        </span>
      ))}
    </>
  )
}

type AgainstTermsProps = {
  held: readonly Held<MeasuringTerms>[]
  /** Terms were changed since the quote: which ones are meant is said. */
  changed: boolean
}

/** How bills stand against the terms in force today; and against those before, where they were over them in their days. */
export function AgainstTerms({ held, changed }: AgainstTermsProps) {
  const nameOf = useTermsName()
  const said = held.filter(({ now, terms, billed }) => now || isOver(billed, terms))
  return (
    <>
      {said.map(({ terms, now, until, billed }) => (
        <span className="sum" key={terms.number}>
          {changed && <span className="sum quiet small">{nameOf({ ...terms, until })}</span>}
          {now ? (
            <AgainstCurrent terms={terms} billed={billed} />
          ) : (
            <OverText terms={terms} billed={billed} />
          )}
        </span>
      ))}
    </>
  )
}

type TermsMeasure = { terms: MeasuringTerms; billed: BilledIn }

function isOver(billed: BilledIn, terms: Quotable): boolean {
  const { quote, cap } = overOf(billed.total, terms)
  return quote !== null || cap !== null
}

/** By how much bills were over what was agreed, and over the cap; nothing where they were not. */
function OverText({ terms, billed }: TermsMeasure) {
  const t = useT()
  const { quote, cap } = overOf(billed.total, terms)
  const whole = terms.from === null ? 'invitations.compare.over' : 'engagements.terms.over'
  const over = [
    ...(quote === null ? [] : [t(whole, { percent: quote })]),
    ...(cap === null ? [] : [t('invitations.compare.overCap', { percent: cap })]),
  ].join(t('shell.listSeparator'))
  if (over === '') return null
  const strong = cap !== null || terms.cap === null
  return strong ? <strong className="attention">{over}</strong> : <span className="attention">{over}</span>
}

/** The same, and what is left; not what is left where an amount could not be counted. */
function AgainstCurrent({ terms, billed }: TermsMeasure) {
  const t = useT()
  const { cap } = overOf(billed.total, terms)
  const most = terms.cap ?? terms.total
  const spent = cap !== null || (terms.cap === null && isOver(billed, terms))
  const whole = terms.from === null ? 'engagements.fees.leftOfQuote' : 'engagements.terms.left'
  return (
    <>
      {isOver(billed, terms) && (
        <span className="sum">
          <OverText terms={terms} billed={billed} />
        </span>
      )}
      {!spent && billed.without.length === 0 && most !== null && (
        <span className="quiet">
          {t(terms.cap === null ? whole : 'engagements.fees.leftOfCap')}{' '}
          <Amount amount={most - billed.total} currency={billed.currency} />
        </span>
      )}
    </>
  )
}

/** A rate of the centre with its day; of an old one also that it is. */
export function useRateText(): (rate: UsedRate) => string {
  const t = useT()
  return ({ currency, cny, day, old }) =>
    t(old ? 'invitations.compare.rateOld' : 'invitations.compare.rate', { currency, rate: String(cny), day })
}

/** A version of the terms in one line, with the days of its force: `until` is the last one, null while it goes on. */
export function useTermsName(): (terms: {
  number: number
  from: string | null
  until: string | null
}) => string {
  const t = useT()
  return ({ number, from, until }) => {
    const name = t('engagements.terms.version', { number })
    if (from !== null && until !== null) return name + t('engagements.terms.between', { from, until })
    if (from !== null) return name + t('engagements.terms.since', { from })
    return until === null ? name : name + t('engagements.terms.till', { until })
  }
}

type RatesUsedProps = {
  rates: BilledIn['rates']
  /** What they were used for, in words; bills where nothing is said. */
  lead?: string
}

/** The centre's rates by which amounts were converted, each with its day. */
export function RatesUsed({ rates, lead }: RatesUsedProps) {
  const t = useT()
  const write = useRateText()
  if (rates.length === 0) return null
  return (
    <p className="quiet small">
      {lead ?? t('engagements.fees.rates')} {rates.map(write).join(t('shell.listSeparator'))}
    </p>
  )
}
