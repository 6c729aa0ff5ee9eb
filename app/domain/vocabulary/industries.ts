/** The table's version: the city revises its list of key industries. */
export const INDUSTRIES_VERSION = 'shanghai-3+6/2021'

/** Shanghai's three leading and six key industries, and `other`. */
export const INDUSTRIES = [
  'integrated_circuits',
  'biomedicine',
  'artificial_intelligence',
  'information_technology',
  'life_health',
  'automotive',
  'high_end_equipment',
  'advanced_materials',
  'consumer_goods',
  'other',
] as const
export type Industry = (typeof INDUSTRIES)[number]
