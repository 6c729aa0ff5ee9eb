import type { DayNumber } from '../day.ts'
import type { IpType } from '../vocabulary/ip-types.ts'
import type { LanguageLevel } from '../vocabulary/languages.ts'
import type { ListingStatus, Origin, PairingStatus, PartyType } from '../vocabulary/parties.ts'
import type { Procedure, Role } from '../vocabulary/procedures.ts'
import type { Verification } from '../vocabulary/verification.ts'

/** A jurisdiction and an IP type: where competence is asked for. */
export type Place = { jurisdiction: string; ipType: IpType }

/** How a place is written in addresses and as a key: `de:patent`. */
export const placeKey = ({ jurisdiction, ipType }: Place): string => `${jurisdiction}:${ipType}`

export type Matter = Place & {
  ref: string
  procedure: Procedure | null
  role: Role | null
  /** Normalised client; '' where none is known: those are repeats of one unnamed client. */
  clientKey: string
  filedOn: DayNumber
  closedOn: DayNumber | null
  expiresOn: DayNumber | null
  industry: string | null
  /** Its code in the table of forums; null where the table has none, or none is stated. */
  forum: string | null
  verification: Verification
}

export type Competence = Place & {
  procedures: readonly Procedure[]
  expiresOn: DayNumber | null
  verification: Verification
}

export type Admission = {
  jurisdiction: string
  ipTypes: readonly IpType[]
  validFrom: DayNumber | null
  validTo: DayNumber | null
  verification: Verification
}

/** Days on which something holds, both ends included; an end that is not stated is open. */
export type Span = { from: DayNumber | null; to: DayNumber | null }
/** A jurisdiction in which a party takes nothing for a while. */
export type Pause = Span & { jurisdiction: string }

export type Language = { code: string; level: LanguageLevel | null }
export type FeeOffer = { model: string; currency: string | null; min: number | null; max: number | null }

/** What is known of whoever can be ranked, as ranking reads it. */
export type Party = {
  id: string
  ref: string
  type: PartyType
  origin: Origin | null
  name: { zh: string | null; en: string | null }
  unit: string | null
  languages: readonly Language[]
  industries: readonly string[]
  feeModels: readonly FeeOffer[]
  /** Open matters it can still take; null is not stated. */
  capacity: number | null
  /** Hours within which it promises to answer; null is not stated. */
  responseHours: number | null
  /** When it takes nothing at all. */
  leave: readonly Span[]
  /** Where it takes nothing for a while. */
  pauses: readonly Pause[]
  termStart: DayNumber | null
  termEnd: DayNumber | null
  listedOn: DayNumber | null
  status: ListingStatus
}

/** What enterprises said of a party's service after engagements: how many, and the sum in hundredths of a point of 1 to 5. */
export type Feedback = { ratings: number; points: number }

/** How a party's latest invitations ended: how many, how many of them it answered, and the minutes that its answers took together. */
export type Answered = { asked: number; answers: number; minutes: number }

/** A party with its evidence; which evidence is loaded depends on who asks. */
export type Dossier = Party & {
  /** Null: nobody has rated it. */
  feedback: Feedback | null
  /** Null: it was never asked. */
  answered: Answered | null
  matters: readonly Matter[]
  competences: readonly Competence[]
  admissions: readonly Admission[]
}

/** A 1+1 agreement, as ranking reads it. */
export type Agreement = {
  id: string
  ref: string
  domesticId: string
  overseasId: string
  jurisdictions: readonly string[]
  ipTypes: readonly IpType[]
  /** Empty: any procedure. */
  procedures: readonly Procedure[]
  languages: readonly string[]
  validFrom: DayNumber | null
  validTo: DayNumber | null
  status: PairingStatus
  jointMatters: number
}

/** The section of an answer in which a party stands. */
export function sectionOf(
  party: Pick<Party, 'type' | 'origin'>,
): 'experts' | 'domestic' | 'overseas' | 'thinkTanks' {
  if (party.type === 'expert') return 'experts'
  if (party.type === 'think_tank') return 'thinkTanks'
  return party.origin === 'domestic' ? 'domestic' : 'overseas'
}
