import type { Leave, Pause } from '../domain/listing/availability.ts'
import type { Insurance } from '../domain/profile/insurance.ts'
import type { PublicationField } from '../domain/profile/publication.ts'
import type { LanguageLevel } from '../domain/vocabulary/languages.ts'
import type { FeeModel, Origin, PartyType } from '../domain/vocabulary/parties.ts'
import type { Admission, EvidenceSummary, Practice, PublicMatter } from '../evidence/evidence.ts'

/** An expert, a provider or a think tank as the public may see it. */
export type PublicParty = {
  id: string
  ref: string
  type: PartyType
  nameZh: string | null
  nameEn: string | null
  origin: Origin | null
  kind: string | null
  country: string | null
  city: string | null
  foundedOn: string | null
  unit: string | null
  title: string | null
  categories: string[]
  languages: { code: string; level: LanguageLevel | null }[]
  industries: string[]
  feeModels: FeeOffer[]
  bioZh: string | null
  bioEn: string | null
  jurisdictions: string[]
  ipTypes: string[]
  website: string | null
  capacity: number | null
  responseHours: number | null
  leave: Leave[]
  pauses: Pause[]
  termStart: string | null
  termEnd: string | null
  removalNotified: boolean
}

export type FeeOffer = { model: FeeModel; currency?: string; min?: number; max?: number }

/** A party in a list, with what its evidence comes to. */
export type PartyCard = PublicParty & { evidence: EvidenceSummary | null }

/** Everything public about one party. */
export type PartyProfile = PublicParty & {
  admissions: Admission[]
  practice: Practice[]
  publicMatters: PublicMatter[]
  /** When its owner or the centre last confirmed it; null where nobody did. */
  confirmedOn: string | null
  /** Lines of contact data, each only with the party's consent. */
  contact: string[]
  /** What else the party agreed to have published, as it states it. */
  particulars: { field: PublicationField; lines: string[] }[]
  /** Professional indemnity in force today, as the party states it. */
  insurance: Insurance | null
  /** The SHA-256 of its portrait, hex, where that is published: a new picture has a new address. */
  portrait: string | null
}
