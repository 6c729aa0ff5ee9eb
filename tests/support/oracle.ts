import type { GeneratedWorld, PartyRecord } from './generated-world.ts'

/**
 * Who may be shown, and how many are excluded under what, worked out by brute force from the words of the rules
 * (how matching works) and nothing else: no line of it is shared with the ranking it judges. It knows nothing of
 * strength or order.
 */

export const ORACLE_CONSTRAINTS = [
  'term',
  'conflict',
  'admission',
  'capacity',
  'language',
  'deadline',
] as const
export type OracleConstraint = (typeof ORACLE_CONSTRAINTS)[number]

export type OracleRequest = {
  jurisdictions: string[]
  ipTypes: string[]
  procedure?: string
  languages?: string[]
  opponents?: { name: string; aliases?: string[] }[]
  enterprise?: { name?: string }
  respondBy?: string
  asOf: string
  pool?: string
}

export type OracleAnswer = {
  experts: string[]
  domestic: string[]
  overseas: string[]
  thinkTanks: string[]
  /** References of the active agreements that pass. */
  pairings: string[]
  /** Where no agreement passes: the new pairs that could be proposed, as "domestic+overseas". */
  proposable: string[]
  excluded: Record<OracleConstraint, number>
}

/** The Shanghai day of an instant: noon there is 04:00 in Greenwich, and the city keeps one clock all year. */
function dayInShanghai(instant: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((p) => p.type === type)!.value
  return `${part('year')}-${part('month')}-${part('day')}`
}

const UPC = 'at be bg de dk ee fi fr it lt lu lv mt nl pt se si ro'
const EPC_ASKED = 'de fr nl gb'
const EU_ASKED = 'de fr nl'

/** The lattice for the jurisdictions that generated worlds know. */
function coveredBy(jurisdiction: string, ipType: string, procedure: string | undefined): string[] {
  const isIn = (members: string) => members.split(' ').includes(jurisdiction)
  const mark = ipType === 'trademark' || ipType === 'design'
  const officeOnly = procedure === undefined || procedure === 'opposition' || procedure === 'invalidation'
  return [
    ...(ipType === 'patent' && isIn(UPC) ? ['up'] : []),
    ...(ipType === 'patent' && isIn(EPC_ASKED) && officeOnly ? ['ep'] : []),
    ...(mark && isIn(EU_ASKED) ? ['em'] : []),
    ...(mark && jurisdiction === 'nl' ? ['bx'] : []),
  ]
}

const TRADITIONAL = new Map([
  ['華', '华'],
  ['為', '为'],
  ['術', '术'],
])

/** A name as the rules compare it: NFKC, case folded, spaces collapsed, traditional script as simplified. */
function sameName(name: string): string {
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase().replace(/\s+/g, ' ').trim()
  return [...folded].map((letter) => TRADITIONAL.get(letter) ?? letter).join('')
}

const within = (day: string, first?: string, last?: string) =>
  (first === undefined || first <= day) && (last === undefined || day <= last)

type Place = { jurisdiction: string; ipType: string }

/** @param lifted a constraint (or the pool, `listed`; or what became of an `agreement`) to leave out: what would be found without it */
export function oracle(
  world: GeneratedWorld,
  request: OracleRequest,
  lifted: OracleConstraint | 'listed' | 'agreement' | null = null,
): OracleAnswer {
  const today = dayInShanghai(request.asOf)
  const asked = request.jurisdictions.flatMap((jurisdiction) =>
    request.ipTypes.map((ipType) => ({ jurisdiction, ipType })),
  )
  const sides = {
    opponents: new Set(
      (request.opponents ?? []).flatMap((o) => [o.name, ...(o.aliases ?? [])]).map(sameName),
    ),
    enterprise: new Set(request.enterprise?.name ? [sameName(request.enterprise.name)] : []),
  }

  function competentAt(party: PartyRecord, place: Place): boolean {
    const sources = [place.jurisdiction, ...coveredBy(place.jurisdiction, place.ipType, request.procedure)]
    const counts = (e: { jurisdiction: string; ipType: string }) =>
      e.ipType === place.ipType && sources.includes(e.jurisdiction)
    return (
      world.matters.some((m) => m.party === party.ref && counts(m) && m.filedOn <= today) ||
      world.competences.some((c) => c.party === party.ref && counts(c)) ||
      (party.type === 'think_tank' &&
        (party.jurisdictions ?? []).some((jurisdiction) =>
          (party.ipTypes ?? []).some((ipType) => counts({ jurisdiction, ipType })),
        ))
    )
  }

  function admittedAt(party: PartyRecord, place: Place): boolean {
    const onRecord = world.admissions.filter(
      (a) =>
        a.party === party.ref &&
        a.jurisdiction === place.jurisdiction &&
        a.ipTypes.some((t) => t === place.ipType),
    )
    const current = onRecord.some((a) => within(today, a.validFrom, a.validTo))
    const expired = onRecord.some((a) => a.validTo !== undefined && a.validTo < today)
    return current || !expired
  }

  function conflicted(party: PartyRecord): boolean {
    const own = [party.name.zh, party.name.en, ...(party.aliases ?? [])].filter((n) => n !== undefined)
    const meets = (names: readonly string[], side: Set<string>) => names.some((n) => side.has(sameName(n)))
    if (meets(own, sides.opponents) || meets(own, sides.enterprise)) return true
    return world.conflicts.some((c) => {
      if (c.party !== party.ref || !within(today, c.from, c.to)) return false
      const names = [c.against.name, ...(c.against.aliases ?? []), ...(c.against.affiliates ?? [])]
      const byOpponents = ['client', 'interest', 'other'].includes(c.kind) && meets(names, sides.opponents)
      const byEnterprise = ['adverse', 'other'].includes(c.kind) && meets(names, sides.enterprise)
      return byOpponents || byEnterprise
    })
  }

  function opensAt(party: PartyRecord, place: Place): boolean {
    return !(party.pauses ?? []).some(
      (pause) => pause.jurisdiction === place.jurisdiction && within(today, pause.from, pause.to),
    )
  }

  /** Places at which it is competent and, unless that is left out, admitted. */
  const allowedAt = (party: PartyRecord) =>
    asked.filter((place) => competentAt(party, place) && (lifted === 'admission' || admittedAt(party, place)))

  function takesNothing(party: PartyRecord): boolean {
    const isAway = (party.leave ?? []).some((span) => within(today, span.from, span.to))
    const isFull = party.capacity !== undefined && party.capacity <= 0
    const allowed = allowedAt(party)
    const wanted = allowed.length > 0 ? allowed : asked.filter((place) => competentAt(party, place))
    return isAway || isFull || !wanted.some((place) => opensAt(party, place))
  }

  function failures(party: PartyRecord): OracleConstraint[] {
    const spoken = (party.languages ?? []).map((l) => l.code)
    const wanted = request.languages ?? []
    const hours = request.respondBy
      ? (Date.parse(request.respondBy) - Date.parse(request.asOf)) / 3_600_000
      : Number.POSITIVE_INFINITY
    const fails: Record<OracleConstraint, boolean> = {
      term: !within(today, party.termStart, party.termEnd),
      conflict: conflicted(party),
      admission: !asked.some((place) => competentAt(party, place) && admittedAt(party, place)),
      capacity: takesNothing(party),
      language: wanted.length > 0 && spoken.length > 0 && !wanted.some((code) => spoken.includes(code)),
      deadline: party.responseHours !== undefined && party.responseHours > hours,
    }
    return ORACLE_CONSTRAINTS.filter((constraint) => constraint !== lifted && fails[constraint])
  }

  const statuses = request.pool === 'public_record' ? ['public_record'] : ['listed', 'removal_notified']
  const inPool = world.parties.filter(
    (party) => lifted === 'listed' || statuses.includes(party.status ?? 'listed'),
  )
  const competent = inPool.filter((party) => asked.some((place) => competentAt(party, place)))
  const passing = competent.filter((party) => failures(party).length === 0)
  const providers = (origin: string) =>
    passing.filter((party) => party.type === 'provider' && party.origin === origin).map((party) => party.ref)

  const byRef = new Map(passing.map((party) => [party.ref, party]))
  const bothAt = (domestic: string, overseas: string, place: Place) =>
    [domestic, overseas].every((ref) => {
      const party = byRef.get(ref)
      return (
        party !== undefined &&
        competentAt(party, place) &&
        (lifted === 'admission' || admittedAt(party, place)) &&
        (lifted === 'capacity' || opensAt(party, place))
      )
    })
  const covers = (agreement: GeneratedWorld['pairings'][number], place: Place) => {
    const procedures = agreement.procedures ?? []
    if (request.procedure && procedures.length > 0 && !procedures.includes(request.procedure as never))
      return false
    const reached = [place.jurisdiction, ...coveredBy(place.jurisdiction, place.ipType, request.procedure)]
    return (
      agreement.ipTypes.some((t) => t === place.ipType) &&
      reached.some((j) => agreement.jurisdictions.includes(j))
    )
  }
  const pairings = world.pairings.filter((agreement) => {
    if ((agreement.status ?? 'active') !== 'active' || !within(today, agreement.validFrom, agreement.validTo))
      return false
    const { domestic, overseas } = agreement
    return asked.some((place) => covers(agreement, place) && bothAt(domestic, overseas, place))
  })
  const isEnded = (domestic: string, overseas: string, place: Place) =>
    lifted !== 'agreement' &&
    world.pairings.some(
      (one) =>
        (one.status === 'suspended' || one.status === 'terminated') &&
        one.domestic === domestic &&
        one.overseas === overseas &&
        covers(one, place),
    )
  const proposable =
    pairings.length > 0
      ? []
      : providers('domestic').flatMap((domestic) =>
          providers('overseas')
            .filter((overseas) =>
              asked.some((place) => bothAt(domestic, overseas, place) && !isEnded(domestic, overseas, place)),
            )
            .map((overseas) => `${domestic}+${overseas}`),
        )

  const excluded = Object.fromEntries(
    ORACLE_CONSTRAINTS.map((constraint) => [
      constraint,
      competent.filter((party) => failures(party)[0] === constraint).length,
    ]),
  ) as Record<OracleConstraint, number>
  const refs = (type: PartyRecord['type']) =>
    passing.filter((party) => party.type === type).map((party) => party.ref)
  return {
    experts: refs('expert'),
    domestic: providers('domestic'),
    overseas: providers('overseas'),
    thinkTanks: refs('think_tank'),
    pairings: pairings.map((agreement) => agreement.ref),
    proposable,
    excluded,
  }
}
