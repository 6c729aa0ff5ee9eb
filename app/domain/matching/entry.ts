import type { DayNumber } from '../day.ts'
import type { Place } from './dossier.ts'
import type { FitInput } from './fit-input.ts'

export type Standing = { place: Place; raw: number }

/** One competitor in a section as ranking sees it, from the index or from the database alike. */
export type Entry = {
  /** Party id or agreement id. */
  id: string
  ref: string
  /** The asked place at which it is strongest among those where it passes. */
  place: Place
  /** Strength in the reference frame at that place. */
  raw: number
  /** Every asked place at which it passes, with its strength there. */
  passing: readonly Standing[]
  fit: FitInput
  listedOn: DayNumber | null
  /** Only of a 1+1. */
  pair: { domesticId: string; overseasId: string; sharedLanguage: boolean; jointMatters: number } | null
}
