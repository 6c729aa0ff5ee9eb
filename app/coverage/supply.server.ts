import type { Db } from '../../db/schema.ts'
import { agreementOf, loadDossiers } from '../../search/dossiers.server.ts'
import { dayNumber } from '../domain/day.ts'
import { coveredPlaces, noSupply, pairedPlaces, type Supply } from '../domain/matching/coverage.ts'
import { type Place, placeKey, sectionOf } from '../domain/matching/dossier.ts'
import { POLICY } from '../domain/matching/policy-version.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'

/** Parties whose dossiers are in memory at a time. */
const CHUNK = 500

/** Who is ranked in bands: think tanks are not. */
const BANDED = ['expert', 'provider'] as const

export type SupplyAt = { supply: Supply; pairs: number }

/** The places at which somebody of the directory has evidence of their own, and not only through an organisation. */
export async function placesWithEvidence(db: Db): Promise<Place[]> {
  const at = (table: 'matter' | 'competence') =>
    db.selectFrom(table).select(['jurisdiction', 'ip_type']).where('party_id', 'in', bandedParties(db))
  const rows = await at('matter').union(at('competence')).execute()
  return rows.map((row) => ({ jurisdiction: row.jurisdiction, ipType: row.ip_type as IpType }))
}

/**
 * How many verified parties stand in which band, and how many pairs are in force, at each of `places`. Every
 * dossier is read once.
 * @param today the Shanghai day, `YYYY-MM-DD`
 */
export async function supplyAt(
  db: Db,
  places: readonly Place[],
  today: string,
): Promise<Map<string, SupplyAt>> {
  const day = dayNumber(today)
  const found = new Map<string, SupplyAt>(
    places.map((place) => [placeKey(place), { supply: noSupply(), pairs: 0 }]),
  )
  const isWanted = (place: Place) => found.has(placeKey(place))
  const agreements = await activeAgreements(db)
  const paired = new Set(agreements.flatMap(({ domesticId, overseasId }) => [domesticId, overseasId]))
  const shownAt = new Map<string, Set<string>>()
  const parties = await bandedParties(db).execute()
  for (let start = 0; start < parties.length; start += CHUNK) {
    const ids = parties.slice(start, start + CHUNK).map((party) => party.id)
    for (const dossier of await loadDossiers(db, ids, null)) {
      const section = sectionOf(dossier)
      if (section === 'thinkTanks') continue
      const covered = coveredPlaces(dossier, isWanted, day, POLICY)
      for (const { place, band } of covered) found.get(placeKey(place))!.supply[section][band] += 1
      if (paired.has(dossier.id)) {
        shownAt.set(dossier.id, new Set(covered.map(({ place }) => placeKey(place))))
      }
    }
  }
  for (const agreement of agreements) {
    for (const place of pairedPlaces(agreement, places, day)) {
      const key = placeKey(place)
      const sides = [agreement.domesticId, agreement.overseasId]
      if (sides.every((side) => shownAt.get(side)?.has(key))) found.get(key)!.pairs += 1
    }
  }
  return found
}

function bandedParties(db: Db) {
  return db
    .selectFrom('party')
    .select('id')
    .where('type', 'in', BANDED)
    .where('status', 'in', RANKED_STATUSES)
}

async function activeAgreements(db: Db) {
  const rows = await db.selectFrom('pairing').selectAll().where('status', '=', 'active').execute()
  return rows.map(agreementOf)
}
