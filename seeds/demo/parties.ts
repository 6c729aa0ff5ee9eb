import { type Random, randomNamed } from '../random.ts'
import type { CastExpert, CastMember, CastProvider } from './cast.ts'
import { daysBefore, REFERENCE_DAY, yearEnd } from './days.ts'
import { TIER_PROFILES } from './tiers.ts'

const CURRENCY: Record<string, string> = {
  cn: 'CNY',
  us: 'USD',
  gb: 'GBP',
  jp: 'JPY',
  kr: 'KRW',
  in: 'INR',
  br: 'BRL',
  ch: 'CHF',
  sg: 'SGD',
  hk: 'HKD',
  tw: 'TWD',
  au: 'AUD',
  ca: 'CAD',
  se: 'SEK',
  pl: 'PLN',
  de: 'EUR',
  fr: 'EUR',
  it: 'EUR',
  es: 'EUR',
  nl: 'EUR',
  be: 'EUR',
}
/** What one unit of USD buys, roughly: only so that the invented fees have a believable size. */
const PER_DOLLAR: Record<string, number> = {
  CNY: 7,
  JPY: 150,
  KRW: 1350,
  INR: 84,
  BRL: 5,
  TWD: 32,
  SEK: 10,
  PLN: 4,
}

/** The record of a provider of the cast. */
export function providerRecord(ref: string, member: CastProvider): object {
  const random = randomNamed(`provider ${ref}`)
  return {
    type: 'provider',
    ref,
    name: { zh: member.zh, en: member.en },
    origin: member.country === 'cn' ? 'domestic' : 'overseas',
    kind: member.kind,
    country: member.country,
    city: member.city,
    foundedOn: `${member.founded}-${String(random.whole(1, 12)).padStart(2, '0')}-01`,
    feeModels: feesOf(member, random),
    ...commonFields(member, random),
  }
}

/** The record of an expert of the cast. */
export function expertRecord(ref: string, member: CastExpert): object {
  return {
    type: 'expert',
    ref,
    name: { zh: member.zh, en: member.en },
    unit: member.unit,
    title: member.title,
    categories: member.categories,
    country: member.country,
    city: member.city,
    ...commonFields(member, randomNamed(`expert ${ref}`)),
  }
}

function commonFields(member: CastMember, random: Random): object {
  const stated = { capacity: !random.chance(0.08), responseHours: !random.chance(0.08) }
  return {
    languages: member.languages,
    industries: member.industries,
    bio: { zh: member.bioZh, en: member.bioEn },
    ...(member.tier === 'full' ? { capacity: 0 } : stated.capacity && { capacity: random.whole(1, 6) }),
    ...(stated.responseHours && { responseHours: random.weighted(RESPONSE) }),
    ...termOf(member, random),
    status: TIER_PROFILES[member.tier].status,
    demo: true,
  }
}

const RESPONSE = [
  [4, 2],
  [12, 4],
  [24, 5],
  [48, 2],
  [72, 1],
] as const

/** Newcomers were listed within the last months; terms run two or three years. */
function termOf(member: CastMember, random: Random): object {
  if (member.tier === 'expired') {
    return { listedOn: daysBefore(1150), termStart: daysBefore(1150), termEnd: daysBefore(60) }
  }
  const listedDaysAgo = member.tier === 'new' ? random.whole(6, 110) : random.whole(250, 1400)
  return {
    listedOn: daysBefore(listedDaysAgo),
    termStart: daysBefore(Math.min(listedDaysAgo, random.whole(120, 600))),
    termEnd: yearEnd(random.whole(1, 3)),
  }
}

function feesOf(member: CastProvider, random: Random): object[] {
  const currency = CURRENCY[member.country] ?? 'USD'
  const scale = (PER_DOLLAR[currency] ?? 1) * (member.country === 'cn' ? 0.6 : 1)
  return random.sample(['hourly', 'fixed', 'capped', 'staged'], random.whole(1, 2)).map((model) => {
    const min = (model === 'hourly' ? random.whole(12, 55) * 10 : random.whole(4, 40) * 1000) * scale
    return { model, currency, min: round(min), max: round(min * (model === 'hourly' ? 1.6 : 3)) }
  })
}

function round(amount: number): number {
  const step = amount > 10_000 ? 1000 : 10
  return Math.round(amount / step) * step
}

const ADMITTED = new Set(['law_firm', 'patent_agency', 'trademark_agency'])
const TITLE: Record<string, string> = {
  law_firm: 'Bar admission',
  patent_agency: 'Patent attorney registration',
  trademark_agency: 'Trade mark agent registration',
}
/** Offices whose practice is open to a firm of the country. */
const NEAR: Record<string, readonly string[]> = {
  up: ['de', 'fr', 'nl', 'it', 'be', 'se'],
  ep: ['de', 'fr', 'gb', 'tr'],
  em: ['fr', 'es', 'nl', 'pl', 'se'],
  bx: ['nl', 'be'],
  oa: ['cm'],
  ea: ['ru', 'kz'],
  ap: ['za', 'ke'],
  gc: ['ae'],
}

/** Licences of a provider where it may act: at home, and before the organisations open to it. */
export function admissionRecords(ref: string, member: CastProvider): object[] {
  const random = randomNamed(`admission ${ref}`)
  const home = member.focus.filter(
    ({ jurisdiction }) => jurisdiction === member.country || NEAR[jurisdiction]?.includes(member.country),
  )
  const lapsedAtHome = member.tier === 'lapsed'
  if (!ADMITTED.has(member.kind) || (!lapsedAtHome && random.chance(0.1))) return []
  const places = lapsedAtHome && home.length === 0 ? member.focus : home
  return [...new Set(places.map((place) => place.jurisdiction))].map((jurisdiction) => ({
    type: 'admission',
    party: ref,
    jurisdiction,
    ipTypes: [...new Set(places.filter((p) => p.jurisdiction === jurisdiction).map((p) => p.ipType))],
    title: TITLE[member.kind],
    number: `DEMO-${jurisdiction.toUpperCase()}-${random.whole(10000, 99999)}`,
    validFrom: `${Math.max(Number(member.founded), 2012)}-01-01`,
    validTo: lapsedAtHome ? daysBefore(random.whole(20, 200)) : yearEnd(random.whole(1, 3)),
    verification: random.weighted([
      ['verified', 4],
      ['document_provided', 1],
    ] as const),
    demo: true,
  }))
}

/** What a party says it does; most of it the centre has looked at, what claimants say it has not. */
export function competenceRecords(ref: string, member: CastMember): object[] {
  const random = randomNamed(`competence ${ref}`)
  const claimed = member.tier === 'claimed' || member.tier === 'removed'
  return member.focus.map((place) => ({
    type: 'competence',
    party: ref,
    jurisdiction: place.jurisdiction,
    ipType: place.ipType,
    procedures: place.procedures,
    since: `${Number(REFERENCE_DAY.slice(0, 4)) - random.whole(member.tier === 'new' ? 1 : 3, member.tier === 'new' ? 3 : 15)}-01-01`,
    verification: claimed
      ? 'self_claimed'
      : random.weighted([
          ['verified', 2],
          ['document_provided', 2],
          ['self_claimed', 2],
        ] as const),
    demo: true,
  }))
}
