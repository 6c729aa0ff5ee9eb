import type { Db } from '../../db/schema.ts'
import { Problem } from '../domain/errors.ts'
import { type CallDraft, draftCall } from '../domain/matching/call-draft.ts'
import { placeKey } from '../domain/matching/dossier.ts'
import { IP_TYPES } from '../domain/vocabulary/ip-types.ts'
import { isJurisdiction } from '../domain/vocabulary/jurisdictions.ts'
import { listCoverage } from './queries.server.ts'

/** How many places one call may name. */
const MOST_PLACES = 50

/**
 * The draft of a call for the places of an address, from their numbers as they are now.
 * @param keys places as `de:patent`
 * @throws Problem `not_found` without a place of the vocabulary about which anything is known
 */
export async function draftCallFor(db: Db, keys: readonly string[], now: Date): Promise<CallDraft> {
  const wanted = [...new Set(keys)].filter(isPlaceKey).slice(0, MOST_PLACES)
  const rows = wanted.length > 0 ? await listCoverage(db, now) : []
  const chosen = rows.filter((row) => wanted.includes(placeKey(row)))
  if (chosen.length === 0) throw new Problem('not_found', 'name at least one place of the table: de:patent')
  return draftCall(chosen)
}

function isPlaceKey(key: string): boolean {
  const [jurisdiction, ipType, ...rest] = key.split(':')
  return rest.length === 0 && isJurisdiction(jurisdiction) && IP_TYPES.some((code) => code === ipType)
}
