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

/** By how much bills are over the quote and over its cap, and what is left; not what is left where an amount could not be counted. */
export function AgainstQuote({ quoted, billed }: { quoted: Quotable; billed: BilledIn }) {
  const t = useT()
  const { quote, cap } = overOf(billed.total, quoted)
  const over = [
    ...(quote === null ? [] : [t('invitations.compare.over', { percent: quote })]),
    ...(cap === null ? [] : [t('invitations.compare.overCap', { percent: cap })]),
  ].join(t('shell.listSeparator'))
  if (cap !== null || (quote !== null && quoted.cap === null)) {
    return <strong className="attention">{over}</strong>
  }
  if (billed.without.length > 0) return over === '' ? null : <span className="attention">{over}</span>
  const most = quoted.cap ?? quoted.total
  return (
    <>
      {over !== '' && <span className="sum attention">{over}</span>}
      {most !== null && (
        <span className="quiet">
          {t(quoted.cap === null ? 'engagements.fees.leftOfQuote' : 'engagements.fees.leftOfCap')}{' '}
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

/** The centre's rates by which bills were converted, each with its day. */
export function RatesUsed({ rates }: { rates: BilledIn['rates'] }) {
  const t = useT()
  const write = useRateText()
  if (rates.length === 0) return null
  return (
    <p className="quiet small">
      {t('engagements.fees.rates')} {rates.map(write).join(t('shell.listSeparator'))}
    </p>
  )
}
