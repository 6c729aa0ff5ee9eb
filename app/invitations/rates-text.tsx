import { converted } from '../domain/money.ts'
import type { Rate } from '../domain/quote/compare.ts'
import { type Contingency, writtenShare } from '../domain/quote/contingency.ts'
import type { HourlyRate } from '../domain/quote/hourly.ts'
import { HOME_CURRENCY } from '../domain/vocabulary/currencies.ts'
import type { FeeModel } from '../domain/vocabulary/parties.ts'
import { useT } from '../i18n/context.tsx'
import { Amount } from './amount.tsx'

/** What a quote says of its rates by the hour; `rates` are null where it was made before they were asked for. */
export type ByTheHour = { feeModel: FeeModel; currency: string; rates: readonly HourlyRate[] | null }

type RatesTextProps = {
  quote: ByTheHour
  /** The centre's rate, where what an hour costs is written in yuan too. */
  yuanAt?: Rate | null
}

/** What an hour of each level costs, and how many are expected; that it was not said, for an hourly quote without rates. */
export function RatesText({ quote: { currency, rates }, yuanAt = null }: RatesTextProps) {
  const t = useT()
  if (rates === null) return <span className="attention">{t('invitations.rates.unstated')}</span>
  return (
    <ul className="plain-list">
      {rates.map(({ level, rate, hours }) => (
        <li key={level}>
          {t(`invitations.rates.level.${level}`)}
          {t('shell.colon')}
          <Amount amount={rate} currency={currency} />
          {yuanAt && currency !== HOME_CURRENCY && (
            <span className="quiet unbroken">
              {' ≈ '}
              <Amount amount={converted(rate, yuanAt.cny)} currency={HOME_CURRENCY} />
            </span>
          )}
          {hours !== null && <span className="quiet">{t('invitations.rates.hours', { count: hours })}</span>}
        </li>
      ))}
    </ul>
  )
}

/** How the sum of a quote is to be read: of an hourly one it is an estimate, or there is none. */
export function TotalNote({ feeModel, total }: { feeModel: FeeModel; total: number | null }) {
  const t = useT()
  if (feeModel !== 'hourly') return null
  return (
    <span className="quiet small">
      {t(total === null ? 'invitations.rates.noEstimate' : 'invitations.rates.estimate')}
    </span>
  )
}

/** What a contingent quote takes of the result; that it was not said, for one that was made before it was asked for. */
export function ContingencyText({ quote: { feeModel, contingency } }: { quote: ForAShare }) {
  const t = useT()
  if (feeModel !== 'contingent') return null
  if (contingency === null) {
    return <span className="sum attention small">{t('invitations.contingency.unstated')}</span>
  }
  const { share, of } = contingency
  return <span className="sum">{t('invitations.contingency.text', { share: writtenShare(share), of })}</span>
}

type ForAShare = { feeModel: FeeModel; contingency: Contingency | null }

/** What a quote comes to, as far as it says. */
export function QuotedTotal({ quoted }: { quoted: ByTheHour & ForAShare & { total: number | null } }) {
  const { feeModel, currency, total } = quoted
  return (
    <>
      {total !== null && <Amount amount={total} currency={currency} />}{' '}
      <TotalNote feeModel={feeModel} total={total} />
      <ContingencyText quote={quoted} />
    </>
  )
}
