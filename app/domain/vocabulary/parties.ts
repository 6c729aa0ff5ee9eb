/** The three kinds of party that can be ranked; they share one space of references. */
export const PARTY_TYPES = ['expert', 'provider', 'think_tank'] as const
export type PartyType = (typeof PARTY_TYPES)[number]

/**
 * Where a party stands with the centre. `removal_notified` is still ranked; `public_record` is known from
 * published decisions only, is not in the directory, and is ranked only for a request that asks for it.
 */
export const LISTING_STATUSES = [
  'listed',
  'suspended',
  'removal_notified',
  'removed',
  'expired',
  'public_record',
] as const
export type ListingStatus = (typeof LISTING_STATUSES)[number]

/** Statuses that are in the directory and are ranked by default. */
export const RANKED_STATUSES = ['listed', 'removal_notified'] as const satisfies readonly ListingStatus[]

export const ORIGINS = ['domestic', 'overseas'] as const
export type Origin = (typeof ORIGINS)[number]

export const PROVIDER_KINDS = [
  'law_firm',
  'patent_agency',
  'trademark_agency',
  'ip_consultancy',
  'arbitration_body',
  'mediation_body',
  'insurer',
  'customs_broker',
  'translator',
] as const

export const EXPERT_CATEGORIES = [
  'lawyer',
  'patent_attorney',
  'trademark_attorney',
  'scholar',
  'former_judge',
  'in_house_counsel',
  'technical_expert',
  'customs_ecommerce_expert',
] as const

export const FEE_MODELS = ['hourly', 'fixed', 'capped', 'staged', 'contingent', 'public_interest'] as const
export type FeeModel = (typeof FEE_MODELS)[number]

export const PAIRING_STATUSES = [
  'proposed',
  'accepted',
  'active',
  'suspended',
  'terminated',
  'expired',
] as const
export type PairingStatus = (typeof PAIRING_STATUSES)[number]

/** `client` and `interest` exclude against opponents, `adverse` against the enterprise, `other` against both. */
export const CONFLICT_KINDS = ['client', 'interest', 'adverse', 'other'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]
