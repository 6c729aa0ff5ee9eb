import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import type { FeeOffer } from './party.ts'

/** How a party charges, with the range it gave. */
export function FeeTable({ offers }: { offers: readonly FeeOffer[] }) {
  const t = useT()
  const label = useLabel()
  const range = useFeeRange()
  if (offers.length === 0) return <p className="quiet">{t('directory.profile.fees.empty')}</p>
  return (
    <dl className="terms">
      {offers.map((offer) => (
        <div key={`${offer.model} ${offer.currency} ${offer.min} ${offer.max}`}>
          <dt>{label('feeModel', offer.model)}</dt>
          <dd>{range(offer)}</dd>
        </div>
      ))}
    </dl>
  )
}

function useFeeRange(): (offer: FeeOffer) => string {
  const t = useT()
  const { format } = new Intl.NumberFormat(useLocale())
  return ({ currency = '', min, max }) => {
    if (min !== undefined && max !== undefined) {
      return t('directory.profile.fees.between', { currency, min: format(min), max: format(max) })
    }
    if (min !== undefined) return t('directory.profile.fees.from', { currency, min: format(min) })
    if (max !== undefined) return t('directory.profile.fees.upTo', { currency, max: format(max) })
    return t('directory.profile.fees.negotiable')
  }
}
