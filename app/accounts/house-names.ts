import type { TwoNames } from '../domain/name-in.ts'

/** What to select of the enterprise or party that an account, joined to both, belongs to. */
export const HOUSE_NAMES = [
  'enterprise.name_zh as enterpriseZh',
  'enterprise.name_en as enterpriseEn',
  'party.name_zh as partyZh',
  'party.name_en as partyEn',
] as const

type Selected = Record<'enterpriseZh' | 'enterpriseEn' | 'partyZh' | 'partyEn', string | null>

/** A row with what `HOUSE_NAMES` selected as one place; null for an account that belongs to none. */
export function withPlace<Row extends Selected>(row: Row) {
  const { enterpriseZh, enterpriseEn, partyZh, partyEn, ...rest } = row
  const place: TwoNames = { zh: enterpriseZh ?? partyZh, en: enterpriseEn ?? partyEn }
  return { ...rest, place: place.zh === null && place.en === null ? null : place }
}
