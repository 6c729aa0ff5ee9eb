import { IP_TYPES, type IpType } from '../../app/domain/vocabulary/ip-types.ts'
import type { Organisation } from '../../app/domain/vocabulary/jurisdictions.ts'
import { LATTICE } from '../../app/domain/vocabulary/lattice.ts'
import type { Procedure } from '../../app/domain/vocabulary/procedures.ts'

/** Twenty-five jurisdictions, the busiest first. */
export const WORLD_JURISDICTIONS =
  'us de gb in jp kr id br fr it nl es sg th vn my mx tr ae au ca ru za sa hk'.split(' ')

export const WORLD_PROCEDURES: readonly Procedure[] = [
  'litigation',
  'preliminary_injunction',
  'invalidation',
  'opposition',
  'customs',
  'licensing',
]

export type WorldPlace = {
  jurisdiction: string
  ipType: IpType
  procedure: Procedure
  /** Another procedure at the place, of which there may be evidence too. */
  other: Procedure
  /** An organisation that carries practice to this place and to no other of the list; null for none. */
  organisation: Organisation | null
}

/**
 * All places of jurisdictions × IP types, such that evidence for one never counts for another: among the
 * members of an organisation only the first keeps the IP types that it covers.
 */
export function separatePlaces(): WorldPlace[] {
  const taken = new Set<string>()
  const places: WorldPlace[] = []
  for (const ipType of IP_TYPES) {
    for (const [i, jurisdiction] of WORLD_JURISDICTIONS.entries()) {
      const procedure = WORLD_PROCEDURES[(i + ipType.length) % WORLD_PROCEDURES.length]!
      const covering = LATTICE.filter(
        (row) => row.ipTypes.includes(ipType) && row.members.includes(jurisdiction),
      )
      if (covering.some((row) => taken.has(`${row.organisation} ${ipType}`))) continue
      for (const row of covering) taken.add(`${row.organisation} ${ipType}`)
      const always = covering.find((row) => row.procedures === null)
      places.push({
        jurisdiction,
        ipType,
        procedure,
        other: WORLD_PROCEDURES[(i + ipType.length + 1) % WORLD_PROCEDURES.length]!,
        organisation: always?.organisation ?? null,
      })
    }
  }
  return places
}
