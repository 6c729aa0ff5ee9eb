import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { INDUSTRIES } from '../../app/domain/vocabulary/industries.ts'
import { IP_TYPES } from '../../app/domain/vocabulary/ip-types.ts'
import { VERIFICATIONS } from '../../app/domain/vocabulary/verification.ts'
import { type Random, randomNamed } from '../random.ts'
import { WORLD_JURISDICTIONS, WORLD_PROCEDURES } from './places.ts'

/** The day on which the scale world plays. */
export const SCALE_AS_OF = '2026-11-01T00:00:00Z'

export type ScaleRecord = { type: string; ref?: string } & Record<string, unknown>
export type ScaleOptions = { parties: number; seed?: string; mattersPerParty?: number }

const TODAY = Date.parse('2026-11-01T00:00:00Z')
const day = (daysAgo: number) => new Date(TODAY - daysAgo * 86_400_000).toISOString().slice(0, 10)

/** Busy places are drawn more often than quiet ones: the square of an even draw leans to the front. */
const leaning = <T>(items: readonly T[], random: Random): T =>
  items[Math.floor(random.next() ** 2 * items.length)] as T

const LANGUAGES = ['zh', 'en', 'de', 'fr', 'es', 'ja', 'ko', 'pt', 'ru', 'ar']
const COUNTRIES = WORLD_JURISDICTIONS

/**
 * A world of so many parties with their work, licences and agreements, one record at a time: memory does not
 * grow with the number. Parties are drawn one by one from their own streams, so a larger world begins with
 * the same parties as a smaller one of the same seed.
 */
export function* scaleRecords(options: ScaleOptions): Generator<ScaleRecord> {
  const { parties, seed = 'scale', mattersPerParty = 3 } = options
  for (let i = 0; i < parties; i++) {
    const random = randomNamed(`${seed} ${i}`)
    yield* partyRecords(i, random, mattersPerParty, parties)
  }
}

export const scaleRef = (i: number): string => `s-${i.toString(36).padStart(5, '0')}`

type Kind = 'overseas' | 'domestic' | 'expert' | 'think_tank'

/** Of ten: five overseas, three domestic, two experts; of fifty, one think tank. */
function kindOf(i: number): Kind {
  if (i % 50 === 49) return 'think_tank'
  const place = i % 10
  return place < 5 ? 'overseas' : place < 8 ? 'domestic' : 'expert'
}

function* partyRecords(
  i: number,
  random: Random,
  mattersPerParty: number,
  parties: number,
): Generator<ScaleRecord> {
  const ref = scaleRef(i)
  const kind = kindOf(i)
  const ipType = leaning(IP_TYPES, random)
  const places = distinct(random.whole(1, 3), () => leaning(WORLD_JURISDICTIONS, random)).map(
    (jurisdiction) => ({ jurisdiction, ipType }),
  )
  yield profile(ref, i, kind, places, random)
  if (kind === 'think_tank') return
  yield* practice(ref, places, random, random.whole(0, mattersPerParty * 2))
  if (i % 10 === 0 && i + 5 < parties) yield pairing(ref, scaleRef(i + 5), places, random)
}

type Places = readonly { jurisdiction: string; ipType: string }[]

function profile(ref: string, i: number, kind: Kind, places: Places, random: Random): ScaleRecord {
  const unknown = () => random.chance(0.1)
  const declared = {
    jurisdictions: places.map((place) => place.jurisdiction),
    ipTypes: places.map((place) => place.ipType),
  }
  const organisation = {
    origin: kind,
    kind: 'law_firm',
    country: kind === 'domestic' ? 'cn' : random.pick(COUNTRIES),
  }
  return {
    type: kind === 'overseas' || kind === 'domestic' ? 'provider' : kind,
    ref,
    name: { zh: `规模${i}号`, en: `Scale Party ${i}` },
    ...(kind === 'think_tank' ? declared : kind !== 'expert' && organisation),
    languages: unknown() ? [] : languagesOf(random),
    industries: [random.pick(INDUSTRIES)],
    ...(!unknown() && { capacity: random.whole(0, 8) }),
    ...(!unknown() && { responseHours: random.pick([4, 12, 24, 48, 72]) }),
    termStart: day(random.whole(100, 900)),
    termEnd: day(random.chance(0.05) ? random.whole(1, 90) : -random.whole(60, 1100)),
    listedOn: day(random.whole(5, 1500)),
    status: random.chance(0.03) ? 'suspended' : 'listed',
  }
}

function languagesOf(random: Random): object[] {
  return random
    .sample(LANGUAGES, random.whole(1, 3))
    .map((code) => ({ code, level: random.pick(['native', 'fluent', 'working', 'basic']) }))
}

function* practice(ref: string, places: Places, random: Random, matters: number): Generator<ScaleRecord> {
  for (const place of places) {
    yield {
      type: 'competence',
      party: ref,
      ...place,
      procedures: random.sample(WORLD_PROCEDURES, 2),
      verification: random.pick(VERIFICATIONS.slice(3)),
    }
    if (!random.chance(0.3)) continue
    yield {
      type: 'admission',
      party: ref,
      jurisdiction: place.jurisdiction,
      ipTypes: [place.ipType],
      number: `N-${ref}`,
      validTo: day(random.chance(0.08) ? random.whole(1, 300) : -random.whole(60, 1500)),
      verification: 'verified',
    }
  }
  for (let m = 0; m < matters; m++) yield matter(ref, m, random.pick(places), random)
}

function matter(party: string, m: number, place: Places[number], random: Random): ScaleRecord {
  const closed = random.whole(10, 4000)
  return {
    type: 'matter',
    ref: `${party}-${m}`,
    party,
    ...place,
    procedure: leaning(WORLD_PROCEDURES, random),
    role: random.pick(['claimant', 'respondent']),
    client: `Client ${random.whole(1, 50_000)}`,
    filedOn: day(closed + random.whole(20, 700)),
    closedOn: day(closed),
    industry: random.pick(INDUSTRIES),
    verification: random.pick(VERIFICATIONS),
  }
}

function pairing(overseas: string, domestic: string, places: Places, random: Random): ScaleRecord {
  return {
    type: 'pairing',
    ref: `x-${overseas}`,
    domestic,
    overseas,
    jurisdictions: [places[0]!.jurisdiction],
    ipTypes: [places[0]!.ipType],
    validFrom: day(random.whole(100, 700)),
    validTo: day(-random.whole(100, 700)),
    status: random.chance(0.1) ? 'suspended' : 'active',
    jointMatters: random.whole(0, 5),
    languages: ['zh', 'en'],
  }
}

/** Match requests over the same places, as enterprises would write them; the same seed gives the same stream. */
export function* scaleRequests(options: { count: number; seed?: string; asOf?: string }): Generator<object> {
  const { count, seed = 'scale', asOf } = options
  for (let i = 0; i < count; i++) {
    const random = randomNamed(`${seed} request ${i}`)
    yield {
      jurisdictions: distinct(random.whole(1, 2), () => leaning(WORLD_JURISDICTIONS, random)),
      ipTypes: distinct(1, () => leaning(IP_TYPES, random)),
      ...(random.chance(0.8) && { procedure: leaning(WORLD_PROCEDURES, random) }),
      ...(random.chance(0.7) && { role: random.pick(['claimant', 'respondent']) }),
      ...(random.chance(0.6) && { languages: random.sample(LANGUAGES, 2) }),
      ...(random.chance(0.6) && { industry: random.pick(INDUSTRIES) }),
      ...(asOf && { asOf }),
    }
  }
}

function distinct<T>(count: number, draw: () => T): T[] {
  return [...new Set(Array.from({ length: count }, draw))]
}

const USAGE = `usage: tsx seeds/worlds/scale.ts --parties N [--seed NAME] [--matters PER_PARTY] > records.jsonl
       tsx seeds/worlds/scale.ts --requests N [--seed NAME] > requests.jsonl
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      parties: { type: 'string' },
      requests: { type: 'string' },
      seed: { type: 'string', default: 'scale' },
      matters: { type: 'string', default: '3' },
    },
  })
  const { seed } = values
  const parties = Number(values.parties)
  const count = Number(values.requests)
  const lines = values.parties
    ? scaleRecords({ parties, seed, mattersPerParty: Number(values.matters) })
    : scaleRequests({ count, seed })
  if (!(Number.isInteger(parties) || Number.isInteger(count))) {
    process.stderr.write(USAGE)
    process.exitCode = 2
    return
  }
  for (const line of lines) {
    if (process.stdout.write(`${JSON.stringify(line)}\n`)) continue
    await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
