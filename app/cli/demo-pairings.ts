import { newId } from '../../db/identifier.server.ts'
import type { AppContext } from '../context.server.ts'
import type { Actor } from '../domain/actor.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import type { ListedFirm } from '../domain/pairing/scope.ts'
import type { PairingTerms } from '../domain/pairing/terms.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import { type Origin, RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import {
  acceptPairing,
  counterTerms,
  decidePairing,
  examinePairing,
  movePairing,
} from '../pairings/commands.server.ts'
import { convenePairing, proposePairing } from '../pairings/propose.server.ts'
import { findListedFirm } from '../pairings/queries-firms.server.ts'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import type { Cast } from './demo-cast.ts'

const DAY_MS = 86_400_000

/** How far each 1+1 of the demonstration has come. The first ones are those of the firm whose account is handed out. */
const ENDINGS = ['asked', 'countered', 'accepted', 'examined', 'begins', 'declined', 'convened'] as const
type Ending = (typeof ENDINGS)[number]

type Pair = Record<Origin, { id: string; firm: ListedFirm }> & {
  place: string
  /** Whether its 1+1 came about here already. */
  isPlayed: boolean
}

/**
 * Plays how 1+1 agreements come about, by the same commands as people use, each some days ago. All of it is invented.
 * What cannot be played is told of; what was played before is not played again.
 * @throws what `signal` was aborted with, between two of them
 */
export async function playPairings(
  app: AppContext,
  cast: Cast,
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const pairs = await strangers(app)
  for (const [index, ending] of ENDINGS.entries()) {
    signal.throwIfAborted()
    const pair = pairs[index]
    if (!pair) return tell(`the demonstration has no two firms for a 1+1 that is ${ending}`)
    if (pair.isPlayed) continue
    try {
      await play(app, cast, pair, ending, new Date(app.now().getTime() - (3 + 2 * index) * DAY_MS))
    } catch (error) {
      tell(`the demonstration leaves out a 1+1 that is ${ending}: ${(error as Error).message}`)
    }
  }
}

/** Pairs of listed firms that share a place and have no imported 1+1, those of the firm with an account first. */
async function strangers({ db }: AppContext): Promise<Pair[]> {
  const rows = await db
    .selectFrom('party')
    .select(['id', 'origin'])
    .where('type', '=', 'provider')
    .where('status', 'in', RANKED_STATUSES)
    .where('demo', '=', 1)
    .orderBy('ref')
    .execute()
  const sides: Record<Origin, { id: string; firm: ListedFirm }[]> = { domestic: [], overseas: [] }
  for (const { id, origin } of rows) {
    const firm = await findListedFirm(db, id)
    if (firm && origin) sides[origin].push({ id, firm })
  }
  const together = await db
    .selectFrom('pairing')
    .leftJoin('pairing_process', 'pairing_process.pairing_id', 'pairing.id')
    .select(['domestic_id', 'overseas_id', 'proposed_by'])
    .execute()
  const proposedBy = new Map(
    together.map((row) => [`${row.domestic_id} ${row.overseas_id}`, row.proposed_by] as const),
  )
  const found: Pair[] = []
  const busy = new Map<string, number>()
  const load = (id: string) => busy.get(id) ?? 0
  for (const domestic of sides.domestic) {
    for (const overseas of sides.overseas) {
      const place = [...domestic.firm.places].find((one) => overseas.firm.places.has(one))
      const by = proposedBy.get(`${domestic.id} ${overseas.id}`)
      if (!place || by === null || load(domestic.id) >= 3 || load(overseas.id) >= 1) continue
      found.push({ domestic, overseas, place, isPlayed: by !== undefined })
      busy.set(domestic.id, load(domestic.id) + 1)
      busy.set(overseas.id, load(overseas.id) + 1)
      if (found.length === ENDINGS.length) return found
    }
  }
  return found
}

async function play({ db }: AppContext, cast: Cast, pair: Pair, ending: Ending, at: Date): Promise<void> {
  const id = newId(at)
  const later = (days: number) => new Date(at.getTime() + days * DAY_MS)
  const version = async (who: Actor) => (await getKeptPairing(db, who, id)).version
  const domestic = await administratorOf(cast, pair.domestic.id)
  const overseas = await administratorOf(cast, pair.overseas.id)
  const reviewer = await cast.staff('reviewer')
  const manager = await cast.staff('manager')
  const terms = termsFor(pair, at)
  if (ending === 'convened') {
    const { jurisdictions, ipTypes, procedures, languages } = terms
    const scope = { jurisdictions, ipTypes, procedures, languages }
    const sides = { domestic: domestic.partyId!, overseas: overseas.partyId! }
    const words = '该地区企业需求较多，建议两家机构建立合作。'
    return convenePairing(db, reviewer, { id, sides, terms: scope, words, requestId: null }, at)
  }
  const [first, second] = ending === 'asked' ? [overseas, domestic] : [domestic, overseas]
  const words = '希望在这一地区长期合作。'
  await proposePairing(db, first, { id, partnerId: second.partyId!, terms, words, renewsId: null }, at)
  if (ending === 'asked') return
  if (ending === 'declined') {
    const no = { event: 'decline', words: '目前已有固定合作方。', version: await version(second) } as const
    return movePairing(db, second, id, no, later(1))
  }
  const other = { ...terms, domesticShare: 4_500, overseasShare: 5_500 }
  const change = { terms: other, words: '建议调整费用分配。', version: await version(second) }
  await counterTerms(db, second, id, change, later(1))
  if (ending === 'countered') return
  await acceptPairing(db, first, id, { own: terms, version: await version(first) }, later(2))
  if (ending === 'accepted') return
  const advice = {
    advice: 'approve',
    note: '双方资格、保险和范围核对无误。',
    version: await version(reviewer),
  } as const
  await examinePairing(db, reviewer, id, advice, later(3))
  if (ending === 'examined') return
  await decidePairing(
    db,
    manager,
    id,
    { approve: true, words: '', version: await version(manager) },
    later(4),
  )
}

async function administratorOf(cast: Cast, partyId: string): Promise<Actor> {
  return { ...(await cast.party(partyId)), role: 'provider_administrator' }
}

function termsFor({ domestic, overseas, place }: Pair, at: Date): PairingTerms {
  const [jurisdiction = '', ipType = ''] = place.split(':')
  const begins = addDays(shanghaiDay(at), 45)
  const ends = [addDays(begins, 364), domestic.firm.termEnd, overseas.firm.termEnd].filter(
    (day) => day !== null,
  )
  return {
    jurisdictions: [jurisdiction],
    ipTypes: [ipType as IpType],
    procedures: [],
    languages: ['zh', 'en'],
    lead: 'domestic',
    domesticContact: '演示联系人',
    domesticEmail: 'contact@domestic.example',
    domesticPhone: '',
    overseasContact: 'Demo Contact',
    overseasEmail: 'contact@overseas.example',
    overseasPhone: '',
    domesticWork: '与企业沟通，收集和翻译证据，向企业报告进展。',
    overseasWork: 'Advice on local law, filings, hearings.',
    domesticShare: 4_000,
    overseasShare: 6_000,
    billing: 'domestic',
    currency: 'CNY',
    responseHours: 24,
    domesticInsurer: '演示保险公司 PI-001',
    domesticCover: 10_000_000_00,
    domesticCoverCurrency: 'CNY',
    domesticInsuredUntil: addDays(begins, 400),
    overseasInsurer: 'Demo Insurance PI-002',
    overseasCover: 5_000_000_00,
    overseasCoverCurrency: 'USD',
    overseasInsuredUntil: addDays(begins, 400),
    conflictProcedure: '接案前双方各自核查；任何一方有冲突，立即告知对方和指导中心并退出该案。',
    validFrom: begins,
    validTo: ends.sort()[0]!,
    noticeDays: 60,
  }
}
