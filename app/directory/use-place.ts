import { useLocale, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'

/** A city with its country (region). In Chinese a city of mainland China says enough by itself. */
export function usePlace(): (party: { city: string | null; country: string | null }) => string | null {
  const t = useT()
  const locale = useLocale()
  const { place, city: cityName } = useNames()
  return ({ city, country }) => {
    if (!city) return country && place(country)
    if (!country || (country === 'cn' && locale === 'zh-CN')) return cityName(city)
    return t('directory.row.cityIn', { city: cityName(city), country: place(country) })
  }
}
