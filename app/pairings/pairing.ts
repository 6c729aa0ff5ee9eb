/** One side of a 1+1 as the public may see it. */
export type PairingParty = {
  ref: string
  nameZh: string | null
  nameEn: string | null
  kind: string | null
  country: string | null
  city: string | null
  languages: string[]
}

/** An agreement in force between two listed providers. */
export type PublicPairing = {
  id: string
  ref: string
  domestic: PairingParty
  overseas: PairingParty
  jurisdictions: string[]
  ipTypes: string[]
  /** Empty: any procedure. */
  procedures: string[]
  languages: string[]
  validFrom: string | null
  validTo: string | null
  jointMatters: number
  /** Null is not stated. */
  lead: 'domestic' | 'overseas' | null
  responseHours: number | null
  /** False before its first and after its last valid day. */
  current: boolean
  /** True for what is agreed and approved, and has not begun. */
  coming: boolean
}
