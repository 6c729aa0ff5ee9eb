import { dayNumber } from '../../app/domain/day.ts'
import { POLICY } from '../../app/domain/matching/policy-version.ts'
import { clientKey } from '../../app/domain/name.ts'
import type { UdrpMatter, UdrpProvider } from '../../seeds/udrp/convert.ts'

/** What is known at a cut, and where firms are as far as was known then. */
export type KnownThen = {
  matters: readonly UdrpMatter[]
  firms: ReadonlyMap<string, UdrpProvider>
  cut: string
}
type Ask = { country: string; forum: string; client: string }

/** A way of ranking that no policy can express, and why it is not the method. */
export type Idea = { name: string; why: string; score: Score }
type Own = readonly UdrpMatter[]
/** @param here a firm's matters in the country; @param all all its matters */
type Score = (here: Own, all: Own, firm: UdrpProvider | undefined, ask: Ask, at: number) => number

const ageAt = (matter: UdrpMatter, at: number) => at - dayNumber(matter.filedOn)
const freshness = (matter: UdrpMatter, at: number) => 2 ** (-ageAt(matter, at) / POLICY.halfLifeDays)

/** Distinct clients, the newest matter of each in full, repeats less, each matter times `factor`. */
function overClients(own: Own, at: number, factor: (matter: UdrpMatter) => number = () => 1): number {
  const clients = new Map<string, number[]>()
  for (const matter of own) {
    const key = clientKey(matter.client)
    clients.set(key, [...(clients.get(key) ?? []), freshness(matter, at) * factor(matter)])
  }
  let sum = 0
  for (const weights of clients.values()) {
    const [best = 0, ...repeats] = weights.sort((a, b) => b - a)
    sum += best + repeats.reduce((s, w, i) => s + (w * POLICY.repeat) / ((i + 1) * (i + 2)), 0)
  }
  return sum
}

const clientsOf = (own: Own) => new Set(own.map((matter) => clientKey(matter.client))).size
const elsewhere = (here: Own, all: Own) => clientsOf(all) - clientsOf(here)
const isLocal = (firm: UdrpProvider | undefined, { country }: Ask) =>
  firm !== undefined && firm.countryFrom !== 'unknown' && firm.country === country
const COMPANY =
  /\b(?:inc|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|sas?|spa|bv|nv|ab|oy|as|kg|se|group|holdings?)\b/i
const isCompany = (client: string) => COMPANY.test(client)

const NO_NAME = new Set(
  'company limited group holding holdings international global technologies technology services bank financial systems solutions brands intellectual property trademark licensing management corporation'.split(
    ' ',
  ),
)
/** The words of a client's name that may tell it from others. */
const wordsOf = (client: string) =>
  new Set(
    client
      .normalize('NFKD')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length >= 4 && !NO_NAME.has(word)),
  )
/** 1 for a firm that acted for somebody whose name shares a telling word with the client's, else 0. */
const namesakes = (here: Own, { client }: Ask) => {
  const words = wordsOf(client)
  return here.some((matter) => [...wordsOf(matter.client)].some((word) => words.has(word))) ? 1 : 0
}

const EVIDENCE_DECIDES = 'a firm with less work there would pass one with more'
const NOT_THERE = 'work in one state would count for another, which the lattice forbids'
const WITHIN_BAND =
  'one case there would outweigh several elsewhere, and whoever claims often went where its firm goes; inside a band the forum counts since 2027.02'

export const IDEAS: readonly Idea[] = [
  {
    name: 'seat in the country: a fifth of a matter',
    why: EVIDENCE_DECIDES,
    score: (here, _all, firm, ask, at) => overClients(here, at) + (isLocal(firm, ask) ? 0.2 : 0),
  },
  {
    name: 'seat in the country: half a matter',
    why: EVIDENCE_DECIDES,
    score: (here, _all, firm, ask, at) => overClients(here, at) + (isLocal(firm, ask) ? 0.5 : 0),
  },
  {
    name: 'clients elsewhere: a fiftieth each',
    why: NOT_THERE,
    score: (here, all, _firm, _ask, at) => overClients(here, at) + 0.02 * elsewhere(here, all),
  },
  {
    name: 'clients elsewhere: at most a tenth of a matter',
    why: NOT_THERE,
    score: (here, all, _firm, _ask, at) =>
      overClients(here, at) + (0.1 * elsewhere(here, all)) / (elsewhere(here, all) + 5),
  },
  {
    name: 'seat (half a matter) and clients elsewhere (a fiftieth each)',
    why: `${EVIDENCE_DECIDES}; ${NOT_THERE}`,
    score: (here, all, firm, ask, at) =>
      overClients(here, at) + (isLocal(firm, ask) ? 0.5 : 0) + 0.02 * elsewhere(here, all),
  },
  {
    name: 'sustained work: a fifth for each month with a filing',
    why: 'no gain at two cuts of three, and one client filing monthly would pass several clients',
    score: (here, _all, _firm, _ask, at) =>
      overClients(here, at) + 0.2 * new Set(here.map((m) => m.filedOn.slice(0, 7))).size,
  },
  {
    name: 'clients of the same kind in full, others half',
    why: 'what kind a client is would be guessed from its name',
    score: (here, _all, _firm, ask, at) =>
      overClients(here, at, (m) => (isCompany(m.client) === isCompany(ask.client) ? 1 : 0.5)),
  },
  {
    name: 'firms of namesakes of the client: three matters more',
    why: 'it would tell whom another enterprise engaged, by a likeness of names',
    score: (here, _all, _firm, ask, at) => overClients(here, at) + 3 * namesakes(here, ask),
  },
  {
    name: 'firms of namesakes of the client first',
    why: 'it would tell whom another enterprise engaged, by a likeness of names',
    score: (here, _all, _firm, ask, at) => overClients(here, at) + 1_000 * namesakes(here, ask),
  },
  {
    name: 'same forum in full, others half',
    why: WITHIN_BAND,
    score: (here, _all, _firm, ask, at) => overClients(here, at, (m) => (m.forum === ask.forum ? 1 : 0.5)),
  },
  {
    name: 'same forum in full, others a quarter',
    why: WITHIN_BAND,
    score: (here, _all, _firm, ask, at) => overClients(here, at, (m) => (m.forum === ask.forum ? 1 : 0.25)),
  },
]

/** Ranks the firms with work in the country by an idea, ties by reference. */
export function rankByIdea({ score }: Idea, known: KnownThen, ask: Ask): string[] {
  const at = dayNumber(known.cut)
  const all = ownMatters(known.matters)
  const scored = [...all].flatMap(([ref, matters]) => {
    const here = matters.filter((matter) => matter.jurisdiction === ask.country)
    return here.length === 0 ? [] : [{ ref, score: score(here, matters, known.firms.get(ref), ask, at) }]
  })
  return scored.sort((a, b) => b.score - a.score || (a.ref < b.ref ? -1 : 1)).map(({ ref }) => ref)
}

const grouped = new WeakMap<readonly UdrpMatter[], Map<string, UdrpMatter[]>>()

function ownMatters(matters: readonly UdrpMatter[]): Map<string, UdrpMatter[]> {
  const known = grouped.get(matters) ?? new Map<string, UdrpMatter[]>()
  if (known.size === 0) {
    for (const matter of matters) known.set(matter.party, [...(known.get(matter.party) ?? []), matter])
    grouped.set(matters, known)
  }
  return known
}
