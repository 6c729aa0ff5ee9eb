/** The kinds of right a dispute can be about. Codes are stable; labels are translated in i18n. */
export const IP_TYPES = [
  'patent',
  'design',
  'trademark',
  'copyright',
  'trade_secret',
  'geographical_indication',
  'unfair_competition',
  'domain_name',
  'plant_variety',
  'layout_design',
] as const
export type IpType = (typeof IP_TYPES)[number]
