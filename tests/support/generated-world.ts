import fc from 'fast-check'
import type { MatchRequestInput } from '../../app/domain/matching/request.ts'
import type { AnyRecord, Given } from './world.ts'

/**
 * Small worlds in the import format, and requests for them, full of edge values: terms that end today, admissions
 * that ended yesterday, matters filed tomorrow, capacity none, names in other scripts and widths.
 */
export type GeneratedWorld = {
  parties: PartyRecord[]
  admissions: Given<'admission'>[]
  competences: Given<'competence'>[]
  matters: Given<'matter'>[]
  pairings: Given<'pairing'>[]
  conflicts: Given<'conflict'>[]
}
export type PartyRecord = Given<'expert'> | Given<'provider'> | Given<'think_tank'>

/** Instants on both sides of midnight in Shanghai. */
export const INSTANTS = [
  '2026-11-23T00:00:00Z',
  '2026-11-22T15:59:59Z',
  '2026-11-22T16:00:00Z',
  '2026-11-23T15:59:59.999Z',
  '2026-11-23T06:00:00+09:00',
] as const

/** Days around those instants, and some far away. */
const NEAR = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'] as const
const PAST = ['2009-02-28', '2019-07-01', '2023-05-01', '2025-01-15', '2026-06-30'] as const
const FUTURE = ['2027-03-01', '2029-12-31'] as const

const JURISDICTIONS = ['de', 'us', 'ep', 'up', 'em', 'fr', 'nl', 'bx', 'in', 'gb'] as const
const IP_TYPES = ['patent', 'trademark', 'design'] as const
type Jurisdiction = (typeof JURISDICTIONS)[number]
type IpType = (typeof IP_TYPES)[number]
const PROCEDURES = ['litigation', 'opposition', 'invalidation', 'customs'] as const
const INDUSTRIES = ['biomedicine', 'automotive'] as const
/** Two forums, one of them in two spellings, and a line that names none. */
const FORUM_LINES = ['E.D. Tex.', '得州东區聯邦地區法院', 'LG Düsseldorf', 'somewhere'] as const
const LANGUAGES = ['zh', 'en', 'de'] as const
const VERIFICATIONS = [
  'platform',
  'verified',
  'public_record',
  'document_provided',
  'self_claimed',
  'self_claimed',
] as const

/** Some are equal to a reader of the law, some only similar, some not at all. */
export const NAMES = [
  'Acme Corp',
  'ACME  corp ',
  'Ａｃｍｅ　Ｃｏｒｐ',
  'Acme Corporation',
  '华为技术有限公司',
  '華為技術有限公司',
  'Straße Ventures',
  'STRASSE ventures',
  'Nimbus',
] as const

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
const some = <T>(values: readonly T[], minLength = 1) =>
  fc.uniqueArray(pick(values), { minLength, maxLength: Math.min(3, values.length) })
const anyDay = fc.oneof(pick(NEAR), pick(PAST), pick(FUTURE))
const ordered = (from?: string, to?: string) => (from && to && to < from ? [to, from] : [from, to])

const language = fc.record({
  code: pick(LANGUAGES),
  level: pick(['native', 'fluent', 'working', 'basic'] as const),
})

/** The first ones come often, so that a small world holds many who compete for the same request. */
const weighted = <T>(values: readonly T[]) =>
  fc.oneof(
    ...values.map((value, i) => ({
      weight: 1 + Math.round(12 / (i + 1) ** 2),
      arbitrary: fc.constant(value),
    })),
  )
const jurisdiction: fc.Arbitrary<Jurisdiction> = weighted(JURISDICTIONS)
const ipType: fc.Arbitrary<IpType> = weighted(IP_TYPES)
const jurisdictionsOf = (minLength: number, maxLength = 3) =>
  fc.uniqueArray(jurisdiction, { minLength, maxLength })
const ipTypesOf = (minLength: number, maxLength = 3) => fc.uniqueArray(ipType, { minLength, maxLength })

/** A short list, empty more often than not. */
const mostlyNone = <T>(arbitrary: fc.Arbitrary<T>, weight: number) =>
  fc.oneof(
    { weight, arbitrary: fc.array(arbitrary, { maxLength: 0 }) },
    fc.array(arbitrary, { minLength: 1, maxLength: 3 }),
  )

const leave = fc.tuple(anyDay, maybe(anyDay)).map((span) => {
  const [from, to] = ordered(...span)
  return { from: from!, ...(to && { to }) }
})
const pause = fc
  .record({ jurisdiction, span: fc.tuple(maybe(anyDay), maybe(anyDay)) })
  .map(({ jurisdiction: where, span }) => {
    const [from, to] = ordered(...span)
    return { jurisdiction: where, ...(from && { from }), ...(to && { to }) }
  })

const party: fc.Arbitrary<(ref: string) => PartyRecord> = fc
  .record({
    kind: fc.constantFrom('expert', 'domestic', 'overseas', 'overseas', 'domestic', 'think_tank'),
    name: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: pick(NAMES) }),
    status: fc.oneof(
      { weight: 14, arbitrary: fc.constant('listed' as const) },
      {
        weight: 3,
        arbitrary: pick(['suspended', 'removal_notified', 'removed', 'expired', 'public_record'] as const),
      },
    ),
    term: fc.tuple(rarely(anyDay), rarely(anyDay)),
    capacity: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, pick([0, 1, 4, 4, 4])),
    responseHours: maybe(pick([0, 1, 12, 24, 24.5, 200])),
    leave: mostlyNone(leave, 6),
    pauses: mostlyNone(pause, 2),
    languages: fc.uniqueArray(language, { maxLength: 2, selector: (l) => l.code }),
    industries: fc.uniqueArray(pick(INDUSTRIES), { maxLength: 1 }),
    fields: fc.record({ jurisdictions: jurisdictionsOf(0), ipTypes: ipTypesOf(0) }),
  })
  .map(({ kind, name, term, fields, ...stated }) => (ref) => {
    const [termStart, termEnd] = ordered(...term)
    const common = {
      ref,
      name: { zh: name ?? `名称${ref}` },
      ...stated,
      ...(termStart && { termStart }),
      ...(termEnd && { termEnd }),
    }
    if (kind === 'expert') return { type: 'expert', ...common }
    if (kind === 'think_tank') return { type: 'think_tank', ...common, ...fields }
    const origin = kind === 'domestic' ? 'domestic' : 'overseas'
    return {
      type: 'provider',
      ...common,
      origin,
      kind: 'law_firm',
      country: origin === 'domestic' ? 'cn' : 'us',
    }
  })

type Owned<T> = { owner: number; make: (party: string, index: number) => T }
const owner = fc.nat(1_000)

const admission: fc.Arbitrary<Owned<Given<'admission'>>> = fc
  .record({
    owner,
    jurisdiction,
    ipTypes: ipTypesOf(1),
    span: fc.tuple(maybe(anyDay), maybe(fc.oneof(pick(NEAR), anyDay))),
    verification: pick(VERIFICATIONS),
  })
  .map(({ owner: who, span, ...rest }) => ({
    owner: who,
    make: (partyRef, index) => {
      const [validFrom, validTo] = ordered(...span)
      return {
        type: 'admission',
        party: partyRef,
        number: `n${index}`,
        ...rest,
        ...(validFrom && { validFrom }),
        ...(validTo && { validTo }),
      }
    },
  }))

const competence: fc.Arbitrary<Owned<Given<'competence'>>> = fc
  .record({
    owner,
    jurisdiction,
    ipType,
    procedures: fc.uniqueArray(pick(PROCEDURES), { maxLength: 2 }),
    verification: pick(VERIFICATIONS),
  })
  .map(({ owner: who, ...rest }) => ({
    owner: who,
    make: (partyRef) => ({ type: 'competence', party: partyRef, ...rest }),
  }))

/** What a matter says besides whose it is. */
export const matterBody = fc.record({
  jurisdiction,
  ipType,
  procedure: maybe(pick(PROCEDURES)),
  role: maybe(pick(['claimant', 'respondent'] as const)),
  client: maybe(pick(['Client A', 'client  a', 'Ｃｌｉｅｎｔ Ａ', 'Client B', 'Nimbus', 'Acme Corp'])),
  filedOn: fc.oneof({ weight: 3, arbitrary: pick(PAST) }, anyDay),
  closedOn: maybe(anyDay),
  industry: maybe(pick(INDUSTRIES)),
  forum: maybe(pick(FORUM_LINES)),
  verification: pick(VERIFICATIONS),
  outcome: maybe(pick(['won', 'lost'])),
})

const matter: fc.Arbitrary<Owned<Given<'matter'>>> = fc
  .record({ owner, body: matterBody })
  .map(({ owner: who, body }) => ({
    owner: who,
    make: (partyRef, index) => ({ type: 'matter', ref: `m-${index}`, party: partyRef, ...body }),
  }))

const pairing = fc.record({
  domestic: owner,
  overseas: owner,
  jurisdictions: jurisdictionsOf(1),
  ipTypes: ipTypesOf(1),
  procedures: fc.oneof(
    { weight: 3, arbitrary: fc.constant<(typeof PROCEDURES)[number][]>([]) },
    some(PROCEDURES),
  ),
  languages: fc.uniqueArray(pick(LANGUAGES), { maxLength: 2 }),
  span: fc.tuple(rarely(anyDay), rarely(anyDay)),
  status: fc.oneof(
    { weight: 5, arbitrary: fc.constant('active' as const) },
    { weight: 2, arbitrary: pick(['proposed', 'suspended', 'terminated', 'expired'] as const) },
  ),
  jointMatters: pick([0, 0, 1, 3]),
})

const conflict = fc
  .record({
    owner,
    name: pick(NAMES),
    aliases: fc.array(pick(NAMES), { maxLength: 1 }),
    affiliates: fc.array(pick(NAMES), { maxLength: 1 }),
    kind: pick(['client', 'interest', 'adverse', 'other'] as const),
    span: fc.tuple(rarely(pick(NEAR)), rarely(pick(NEAR))),
  })
  .map(({ owner: who, name, aliases, affiliates, kind, span }) => ({
    owner: who,
    make: (partyRef: string): Given<'conflict'> => {
      const [from, to] = ordered(...span)
      return {
        type: 'conflict',
        party: partyRef,
        against: { name, aliases, affiliates },
        kind,
        ...(from && { from }),
        ...(to && { to }),
      }
    },
  }))

/** @param most how many parties there are at most; evidence grows with it */
export function generatedWorld(most = 24): fc.Arbitrary<GeneratedWorld> {
  const few = (factor: number) => ({ maxLength: Math.round(most * factor), size: 'max' as const })
  return fc
    .record({
      parties: fc.array(party, { minLength: 1, maxLength: most, size: 'max' }),
      admissions: fc.array(admission, few(0.7)),
      competences: fc.array(competence, few(1.5)),
      matters: fc.array(matter, few(3)),
      pairings: fc.array(pairing, few(0.5)),
      conflicts: fc.array(conflict, few(0.3)),
    })
    .map((drawn) => {
      const parties = drawn.parties.map((make, i) => make(`p-${i}`))
      const refs = parties.map((one) => one.ref)
      const owned = <T>(list: readonly Owned<T>[]) =>
        list.map((one, i) => one.make(refs[one.owner % refs.length]!, i))
      return {
        parties,
        admissions: owned(drawn.admissions),
        competences: once(owned(drawn.competences), (c) => [c.party, c.jurisdiction, c.ipType]),
        matters: owned(drawn.matters),
        conflicts: once(owned(drawn.conflicts), (c) => [c.party, c.against.name, c.kind]),
        pairings: pairingsOf(parties, drawn.pairings),
      }
    })
}

/** The import format knows these records by what identifies them: a second one would replace the first. */
function once<T>(records: readonly T[], identity: (record: T) => unknown[]): T[] {
  const seen = new Set<string>()
  return records.filter((record) => {
    const key = JSON.stringify(identity(record))
    return !seen.has(key) && seen.add(key)
  })
}

type Draft = typeof pairing extends fc.Arbitrary<infer T> ? T : never

function pairingsOf(parties: readonly PartyRecord[], drafts: readonly Draft[]): Given<'pairing'>[] {
  const side = (origin: string) =>
    parties.filter((one) => one.type === 'provider' && one.origin === origin).map((one) => one.ref)
  const [domestic, overseas] = [side('domestic'), side('overseas')]
  if (domestic.length === 0 || overseas.length === 0) return []
  return drafts.map(({ span, ...draft }, i): Given<'pairing'> => {
    const [validFrom, validTo] = ordered(...span)
    return {
      type: 'pairing',
      ref: `x-${i}`,
      ...draft,
      domestic: domestic[draft.domestic % domestic.length]!,
      overseas: overseas[draft.overseas % overseas.length]!,
      ...(validFrom && { validFrom }),
      ...(validTo && { validTo }),
    }
  })
}

/** Every record of a world, in the order in which they were made. */
export function recordsOf(world: GeneratedWorld): AnyRecord[] {
  const { parties, admissions, competences, matters, pairings, conflicts } = world
  return [...parties, ...admissions, ...competences, ...matters, ...pairings, ...conflicts]
}

/**
 * @param places how many jurisdictions and IP types a request names at most
 * @param instants for which instants it asks
 */
export function generatedRequest(
  places = 3,
  instants: readonly string[] = INSTANTS,
): fc.Arbitrary<MatchRequestInput & { asOf: string }> {
  const optional = {
    procedure: pick(PROCEDURES),
    role: pick(['claimant', 'respondent'] as const),
    forum: pick(FORUM_LINES),
    industry: pick(INDUSTRIES),
    languages: fc.uniqueArray(pick(LANGUAGES), { maxLength: 2 }),
    opponents: fc.array(fc.record({ name: pick(NAMES), aliases: fc.array(pick(NAMES), { maxLength: 1 }) }), {
      maxLength: 2,
    }),
    enterprise: fc.record({ name: pick(NAMES) }),
    hours: pick([0, 1, 12, 24, 100]),
    pool: fc.oneof(
      { weight: 8, arbitrary: fc.constant('listed' as const) },
      fc.constant('public_record' as const),
    ),
  }
  return fc
    .record(
      {
        jurisdictions: jurisdictionsOf(1, places),
        ipTypes: ipTypesOf(1, Math.min(places, 2)),
        asOf: pick(instants),
        ...optional,
      },
      { requiredKeys: ['jurisdictions', 'ipTypes', 'asOf'] },
    )
    .map(({ hours, ...request }) => ({
      ...request,
      limit: 100,
      ...(hours !== undefined && {
        respondBy: new Date(Date.parse(request.asOf) + hours * 3_600_000).toISOString(),
      }),
    }))
}
