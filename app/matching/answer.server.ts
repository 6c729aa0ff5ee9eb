import type { Db } from '../../db/schema.ts'
import type { SearchClient } from '../../search/client.server.ts'
import { loadDossiers } from '../../search/dossiers.server.ts'
import { watermark } from '../../search/outbox.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import {
  explainCandidate,
  explainPair,
  explainThinkTank,
  type Knowledge,
} from '../domain/matching/explain-ranked.ts'
import { pairKey, proposePair, sharedLanguages } from '../domain/matching/pairing.ts'
import { POLICY, type Policy } from '../domain/matching/policy-version.ts'
import { type Question, questionOf } from '../domain/matching/question.ts'
import { contenders, type Ranked, rankSection, type Stake, stakesOf } from '../domain/matching/rank.ts'
import { type MatchRequest, matchRequestSchema } from '../domain/matching/request.ts'
import {
  type MatchResponse,
  type PairingCandidate,
  SECTIONS,
  type Section,
} from '../domain/matching/response.ts'
import { type Candidates, candidatesFromDatabase, readWindows } from './candidates-database.server.ts'
import { candidatesFromSearch } from './candidates-search.server.ts'
import { conflictedParties } from './conflicts.server.ts'
import { explainEmpty } from './empty-answers.server.ts'
import { countExcludedInDatabase } from './excluded.server.ts'
import { indexIsCurrent } from './index-state.server.ts'
import { offersOf } from './offers.server.ts'
import { namesToConfirm } from './similar-names.server.ts'
import { evidenceScope } from './survey.server.ts'

/** What ranking works with; without `search`, or while it is down, the database answers alone. */
export type MatchContext = { db: Db; search: SearchClient | null }

/** An answer and what recording it needs. */
export type Answer = {
  /** The request with `asOf` filled in: what a replay was asked. */
  request: MatchRequest & { asOf: string }
  response: MatchResponse
  stakes: { section: Section; stake: Stake }[]
  watermark: number
}

/**
 * The shape of a request checked, defaults filled in.
 * @throws Problem `invalid_input` naming each field and what to write there
 */
export function readMatchRequest(input: unknown): MatchRequest {
  const result = matchRequestSchema.safeParse(input)
  if (result.success) return result.data
  const fields = result.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
  throw new Problem(
    'invalid_input',
    fields.map((f) => `${f.field || 'request'}: ${f.message}`).join('; '),
    fields,
  )
}

/**
 * Ranks who should help: five sections, each with reasons, what was excluded and why a section is empty.
 * Writes nothing.
 * @throws Problem `invalid_input`
 */
export async function answer(
  { db, search }: MatchContext,
  input: unknown,
  now: Date,
  policy: Policy = POLICY,
): Promise<Answer> {
  const request = readMatchRequest({
    ...(input as object),
    asOf: (input as MatchRequest)?.asOf ?? now.toISOString(),
  })
  const question = questionOf(request, now)
  const day = shanghaiDay(question.asOf)
  const conflicted = await conflictedParties(db, request, day)
  const mark = await watermark(db)
  const { candidates, degraded } = await findCandidates(
    { db, search },
    question,
    conflicted,
    day,
    now,
    policy,
  )
  const ranked = await rankAll(db, candidates, question, policy)
  const response: MatchResponse = {
    policyVersion: policy.version,
    asOf: request.asOf!,
    degraded,
    ...(await explainAll(db, ranked, candidates, request, question, policy)),
    excluded: candidates.excluded,
    empty: {},
  }
  const emptySections = SECTIONS.filter((section) => response[section].length === 0)
  response.empty = await explainEmpty(db, emptySections, question, conflicted, day, policy)
  return {
    request: { ...request, asOf: request.asOf! },
    response,
    stakes: question.rotation
      ? SECTIONS.flatMap((section) =>
          stakesOf(section, ranked[section], question, policy).map((stake) => ({ section, stake })),
        )
      : [],
    watermark: mark,
  }
}

/**
 * From the index where it says what the database says, else from the database by the same rules: while changes
 * are pending, for another day than today, and while the search server is down (then the answer is `degraded`).
 */
async function findCandidates(
  { db, search }: MatchContext,
  question: Question,
  conflicted: ReadonlySet<string>,
  day: string,
  now: Date,
  policy: Policy,
): Promise<{ candidates: Candidates; degraded: boolean }> {
  const fromDatabase = () => candidatesFromDatabase(db, question, conflicted, policy)
  if (search === null || search.state() === 'degraded')
    return { candidates: await fromDatabase(), degraded: true }
  if (day !== shanghaiDay(now) || !(await indexIsCurrent(db, day))) {
    return { candidates: await fromDatabase(), degraded: false }
  }
  try {
    const { windows, excluded } = await candidatesFromSearch(search, question, conflicted, policy)
    return {
      candidates: {
        windows: question.places.length === 1 ? windows : await readWindows(db, windows, question, policy),
        excluded: excluded ?? (await countExcludedInDatabase(db, question, conflicted, policy)),
      },
      degraded: false,
    }
  } catch (error) {
    if (!isProblem(error) || error.code !== 'search_unavailable') throw error
    return { candidates: await fromDatabase(), degraded: true }
  }
}

async function rankAll(
  db: Db,
  { windows }: Candidates,
  question: Question,
  policy: Policy,
): Promise<Record<Section, Ranked[]>> {
  const ids = SECTIONS.flatMap((section) => contenders(windows[section], question, policy))
  const offers = await offersOf(db, ids, question, policy)
  const ranked = SECTIONS.map((section) => [
    section,
    rankSection(section, windows[section], question, offers, policy),
  ])
  return Object.fromEntries(ranked) as Record<Section, Ranked[]>
}

type Shown = Pick<MatchResponse, Section>

async function explainAll(
  db: Db,
  ranked: Record<Section, Ranked[]>,
  { windows }: Candidates,
  request: MatchRequest,
  question: Question,
  policy: Policy,
): Promise<Shown> {
  const shown = Object.fromEntries(
    SECTIONS.map((section) => [section, ranked[section].slice(0, question.limit)]),
  ) as Record<Section, Ranked[]>
  const proposed = shown.pairings.length === 0 ? await proposal(db, windows.domestic, windows.overseas) : null
  const partyIds = new Set(
    SECTIONS.flatMap((section) =>
      shown[section].flatMap(({ id, pair }) => (pair ? [pair.domesticId, pair.overseasId] : [id])),
    ),
  )
  if (proposed) for (const side of [proposed.domestic, proposed.overseas]) partyIds.add(side.id)
  const dossiers = await loadDossiers(db, [...partyIds], evidenceScope(question))
  const knowledge: Knowledge = {
    question,
    policy,
    dossiers: new Map(dossiers.map((dossier) => [dossier.id, dossier])),
    toConfirm: await namesToConfirm(db, [...partyIds], request),
  }
  const candidates = (section: Exclude<Section, 'pairings' | 'thinkTanks'>) =>
    shown[section].map((one) => explainCandidate(one, shown[section], knowledge))
  return {
    experts: candidates('experts'),
    domestic: candidates('domestic'),
    overseas: candidates('overseas'),
    pairings: proposed
      ? [explainProposal(proposed, knowledge)]
      : await explainAgreements(db, shown.pairings, knowledge),
    thinkTanks: shown.thinkTanks.map((one) => explainThinkTank(one, shown.thinkTanks, knowledge)),
  }
}

/** The best new pair, where no agreement passes; pairs whose agreement was suspended or ended stay out. */
async function proposal(db: Db, domestic: Candidates['windows']['domestic'], overseas: typeof domestic) {
  if (domestic.length === 0 || overseas.length === 0) return null
  const ended = await db
    .selectFrom('pairing')
    .select(['domestic_id', 'overseas_id'])
    .where('status', 'in', ['suspended', 'terminated'])
    .where(
      'domestic_id',
      'in',
      domestic.map((entry) => entry.id),
    )
    .execute()
  return proposePair(domestic, overseas, new Set(ended.map((p) => pairKey(p.domestic_id, p.overseas_id))))
}

function explainProposal(
  { domestic, overseas, place }: NonNullable<Awaited<ReturnType<typeof proposal>>>,
  knowledge: Knowledge,
): PairingCandidate {
  return explainPair(
    { ref: null, place, domesticId: domestic.id, overseasId: overseas.id },
    { validTo: null, jointMatters: 0, shared: sharedLanguages(null, domestic.fit, overseas.fit) },
    null,
    knowledge,
  )
}

async function explainAgreements(
  db: Db,
  shown: readonly Ranked[],
  knowledge: Knowledge,
): Promise<PairingCandidate[]> {
  if (shown.length === 0) return []
  const rows = await db
    .selectFrom('pairing')
    .select(['id', 'valid_to', 'joint_matters', 'languages'])
    .where(
      'id',
      'in',
      shown.map((one) => one.id),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return shown.map((entry) => {
    const row = byId.get(entry.id)!
    const { domesticId, overseasId } = entry.pair!
    const sides = [domesticId, overseasId].map((id) => knowledge.dossiers.get(id)!)
    const agreed = { languages: JSON.parse(row.languages) as string[] }
    return explainPair(
      { ref: entry.ref, place: entry.place, domesticId, overseasId },
      {
        validTo: row.valid_to,
        jointMatters: row.joint_matters,
        shared: sharedLanguages(agreed, sides[0]!, sides[1]!),
      },
      { entry, shown },
      knowledge,
    )
  })
}
