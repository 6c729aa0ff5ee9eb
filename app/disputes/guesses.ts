import type { ReadField } from '../domain/matching/words/read-words.ts'

/** The parts of a dispute's form that somebody's own words can fill. */
export const FILLED_FIELDS = [
  'jurisdictions',
  'ipTypes',
  'procedure',
  'role',
  'opponents',
  'respondBy',
  'servedOn',
  'docket',
  'forum',
  'industry',
  'languages',
  'description',
] as const satisfies readonly (ReadField | 'description')[]
export type FilledField = (typeof FILLED_FIELDS)[number]

/** For each field that was filled in from somebody's words: what was put there, and the very words. */
export type Guesses = Partial<Record<FilledField, { value: string; words: string }[]>>

/**
 * What a reading did: whether the words settle anything, the fields that it filled, those where it left what somebody
 * had said otherwise, and those that matter most and are empty still.
 */
export type Told = { read: boolean; filled: FilledField[]; kept: FilledField[]; missing: FilledField[] }
