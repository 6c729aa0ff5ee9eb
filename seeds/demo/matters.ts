import type { Industry } from '../../app/domain/vocabulary/industries.ts'
import { type Random, randomNamed } from '../random.ts'
import type { CastMember, Focus } from './cast.ts'
import { daysBefore } from './days.ts'
import { chineseClients, foreignCompanies } from './names.ts'
import { forumsAt, PRACTICE } from './practice.ts'
import { TIER_PROFILES } from './tiers.ts'

/** A platform engagement cannot be older than the platform. */
const PLATFORM_DAYS = 420
/** One matter in so many is still pending. */
const PENDING = 0.12

/** The work that a party has done, as its tier tells it; the same party always gives the same matters. */
export function mattersOf(party: string, member: CastMember): object[] {
  const random = randomNamed(`matters ${party}`)
  const profile = TIER_PROFILES[member.tier]
  const clients = clientsOf(member, random.whole(...profile.clients), random)
  const repeats = Array.from({ length: random.whole(...profile.repeats) }, () => random.pick(clients))
  return [...clients, ...repeats].map((client, i) => ({
    type: 'matter',
    ref: `m-${party}-${String(i + 1).padStart(2, '0')}`,
    party,
    ...workFor(member, i, random),
    client,
    source: 'Demonstration record: invented',
    demo: true,
  }))
}

function clientsOf(member: CastMember, count: number, random: Random): string[] {
  const chinese = member.industries.flatMap((industry) => chineseClients(industry))
  const local = member.country === 'cn' ? [] : foreignCompanies(member.country)
  const locals = Math.round(count * (local.length > 0 ? 0.35 : 0))
  return [...random.sample(chinese, count - locals), ...random.sample(local, locals)]
}

/** Each place of the focus is met at least once before the first ones take most of the rest. */
function placeFor(focus: readonly Focus[], i: number, random: Random): Focus {
  if (i < focus.length) return focus[i]!
  return random.weighted(focus.map((place, rank) => [place, 1 / (rank + 1)] as const))
}

function workFor(member: CastMember, i: number, random: Random): object {
  const { jurisdiction, ipType, procedures } = placeFor(member.focus, i, random)
  const procedure = random.weighted(procedures.map((one, rank) => [one, 1 / (rank + 1)] as const))
  const practice = PRACTICE[procedure]
  const dates = datesFor(member, practice.lasts, random)
  const verification = random.weighted(TIER_PROFILES[member.tier].verification)
  const forums = forumsAt(jurisdiction, procedure)
  const opponents = foreignCompanies(member.country === 'cn' ? countryOf(jurisdiction) : member.country)
  const industry: Industry = random.chance(0.85) ? random.pick(member.industries) : 'other'
  return {
    jurisdiction,
    ipType,
    procedure,
    role: random.weighted(practice.roles),
    opponent: random.pick(opponents),
    ...(forums.length > 0 && { forum: random.pick(forums) }),
    docket: `DEMO-${dates.filedOn.slice(0, 4)}-${random.whole(1000, 9999)}`,
    ...dates,
    ...(dates.closedOn && { outcome: random.pick(practice.outcomes) }),
    industry,
    verification: verification === 'platform' && !isRecent(dates.closedOn) ? 'verified' : verification,
  }
}

function datesFor(
  member: CastMember,
  lasts: readonly [number, number],
  random: Random,
): { filedOn: string; closedOn?: string } {
  const { closedDaysAgo } = TIER_PROFILES[member.tier]
  const ago = random.whole(...closedDaysAgo)
  const duration = random.whole(...lasts)
  if (closedDaysAgo[0] < 300 && random.chance(PENDING)) {
    return { filedOn: daysBefore(random.whole(5, Math.max(10, Math.min(duration, 500)))) }
  }
  return { filedOn: daysBefore(ago + duration), closedOn: daysBefore(ago) }
}

function isRecent(closedOn: string | undefined): boolean {
  return closedOn !== undefined && closedOn >= daysBefore(PLATFORM_DAYS)
}

/** An organisation's opponents come from one of its larger members. */
function countryOf(jurisdiction: string): string {
  return (
    { up: 'de', ep: 'de', em: 'es', bx: 'nl', oa: 'fr', wo: 'us', ea: 'ru', ap: 'gb' }[jurisdiction] ??
    jurisdiction
  )
}
