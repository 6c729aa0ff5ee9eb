import type { PairingStatus } from '../../app/domain/vocabulary/parties.ts'
import { randomNamed } from '../random.ts'
import type { CastProvider } from './cast.ts'
import { daysBefore } from './days.ts'
import type { Tier } from './tiers.ts'

export type Numbered = { ref: string; member: CastProvider }

/** Domestic firms that keep agreements, and how many an overseas firm of a tier has; others have none yet. */
const ABLE = new Set<Tier>(['strong', 'solid', 'thin', 'new', 'repeat', 'full', 'suspended', 'expired'])
const AGREEMENTS: Partial<Record<Tier, number>> = { strong: 2, solid: 1, repeat: 1, stale: 1, new: 1 }
const MOST_PER_DOMESTIC = 4
/** Every so many-th agreement is not in force: the last year has left its marks. */
const STATUSES: readonly PairingStatus[] = [
  'active',
  'active',
  'active',
  'active',
  'active',
  'active',
  'expired',
  'active',
  'active',
  'active',
  'suspended',
  'active',
  'active',
  'terminated',
]

type Shared = { jurisdictions: string[]; ipTypes: string[]; procedures: string[] }

/** The places that both sides work at. */
function sharedPlaces(a: CastProvider, b: CastProvider): Shared {
  const places = b.focus.flatMap((there) => {
    const here = a.focus.find((p) => p.jurisdiction === there.jurisdiction && p.ipType === there.ipType)
    return here
      ? [{ ...there, procedures: here.procedures.filter((one) => there.procedures.includes(one)) }]
      : []
  })
  const unique = (values: string[]) => [...new Set(values)]
  return {
    jurisdictions: unique(places.map((place) => place.jurisdiction)),
    ipTypes: unique(places.map((place) => place.ipType)),
    procedures: unique(places.flatMap((place) => place.procedures)),
  }
}

/** Languages that both sides work in. */
function sharedLanguages(a: CastProvider, b: CastProvider): string[] {
  const codes = new Set(b.languages.map((language) => language.code))
  return a.languages.map((language) => language.code).filter((code) => codes.has(code))
}

/**
 * Overseas firms in the order of the cast, each with the domestic firms that share most of its procedures; among
 * equals the least engaged. The first agreement of a strong firm is in force, so that the story holds.
 */
export function pairingRecords(domestic: readonly Numbered[], overseas: readonly Numbered[]): object[] {
  const engaged = new Map<string, number>()
  const load = (ref: string) => engaged.get(ref) ?? 0
  const records: object[] = []
  for (const abroad of overseas) {
    const { tier } = abroad.member
    const fitting = domestic
      .filter(({ ref, member }) => ABLE.has(member.tier) && load(ref) < MOST_PER_DOMESTIC)
      .map((home) => ({ home, shared: sharedPlaces(home.member, abroad.member) }))
      .filter(({ shared }) => shared.procedures.length > 0)
      .sort(
        (a, b) =>
          standing(a.home) - standing(b.home) ||
          b.shared.procedures.length - a.shared.procedures.length ||
          b.shared.jurisdictions.length - a.shared.jurisdictions.length ||
          load(a.home.ref) - load(b.home.ref),
      )
    for (const [i, { home, shared }] of fitting.slice(0, AGREEMENTS[tier] ?? 0).entries()) {
      engaged.set(home.ref, load(home.ref) + 1)
      const number = records.length + 1
      const status = tier === 'strong' && i === 0 ? 'active' : STATUSES[number % STATUSES.length]!
      records.push(pairingRecord(number, status, home, abroad, shared))
    }
  }
  return records
}

/** Firms in full practice are asked first. */
function standing({ member }: Numbered): number {
  return member.tier === 'strong' || member.tier === 'solid' ? 0 : 1
}

function pairingRecord(
  number: number,
  status: PairingStatus,
  home: Numbered,
  abroad: Numbered,
  shared: Shared,
): object {
  const ref = `x-${String(number).padStart(3, '0')}`
  const random = randomNamed(`pairing ${home.ref} ${abroad.ref}`)
  const over = status === 'expired' || status === 'terminated'
  return {
    type: 'pairing',
    ref,
    domestic: home.ref,
    overseas: abroad.ref,
    ...shared,
    validFrom: daysBefore(random.whole(120, 500) + (over ? 400 : 0)),
    validTo: daysBefore(over ? random.whole(20, 110) : -random.whole(240, 780)),
    status,
    jointMatters: random.whole(0, home.member.tier === 'strong' ? 7 : 4),
    languages: sharedLanguages(home.member, abroad.member),
    demo: true,
  }
}
