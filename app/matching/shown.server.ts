import { among } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import { knownDossiers } from '../../search/known-dossiers.server.ts'
import type { Entry } from '../domain/matching/entry.ts'
import {
  explainCandidate,
  explainPair,
  explainThinkTank,
  type Knowledge,
} from '../domain/matching/explain-ranked.ts'
import { endedHere, type ProposedPair, proposePair, sharedLanguages } from '../domain/matching/pairing.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Ranked } from '../domain/matching/rank.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import {
  type MatchResponse,
  type PairingCandidate,
  SECTIONS,
  type Section,
} from '../domain/matching/response.ts'
import { countJointMatters } from '../pairings/queries-joint.server.ts'
import type { Candidates } from './candidates-database.server.ts'
import { namesToConfirm } from './similar-names.server.ts'
import { endedAgreements } from './survey.server.ts'

/** The five sections of an answer. */
export type Shown = Pick<MatchResponse, Section>

/**
 * The first of each section with their reasons, and a new 1+1 where no agreement passes.
 * @param watermark see `knownDossiers`
 */
export async function explainShown(
  db: Db,
  ranked: Record<Section, Ranked[]>,
  candidates: Candidates,
  request: MatchRequest,
  question: Question,
  policy: Policy,
  watermark: number,
): Promise<Shown> {
  const shown = Object.fromEntries(
    SECTIONS.map((section) => [section, ranked[section].slice(0, question.limit)]),
  ) as Record<Section, Ranked[]>
  const proposed = shown.pairings.length === 0 ? await proposal(db, candidates, question) : null
  const partyIds = new Set(
    SECTIONS.flatMap((section) =>
      shown[section].flatMap(({ id, pair }) => (pair ? [pair.domesticId, pair.overseasId] : [id])),
    ),
  )
  if (proposed) for (const side of [proposed.domestic, proposed.overseas]) partyIds.add(side.id)
  const dossiers = await knownDossiers(db, [...partyIds], watermark)
  const knowledge: Knowledge = {
    question,
    policy,
    dossiers: new Map(dossiers.map((dossier) => [dossier.id, dossier])),
    toConfirm: await namesToConfirm(db, [...partyIds], request),
  }
  const explained = (section: Exclude<Section, 'pairings' | 'thinkTanks'>) =>
    shown[section].map((one) => explainCandidate(one, shown[section], knowledge))
  return {
    experts: explained('experts'),
    domestic: explained('domestic'),
    overseas: explained('overseas'),
    pairings: proposed
      ? [await explainProposal(db, proposed, knowledge)]
      : await explainAgreements(db, shown.pairings, knowledge),
    thinkTanks: shown.thinkTanks.map((one) => explainThinkTank(one, shown.thinkTanks, knowledge)),
  }
}

/**
 * The best new pair, where no agreement passes. When only the strongest of a side are in hand, the rest is
 * fetched if somebody among them could be in a better pair.
 */
async function proposal(
  db: Db,
  { windows, unseenSides, sidesInFull }: Candidates,
  question: Question,
): Promise<ProposedPair<Entry> | null> {
  const { domestic, overseas } = windows
  if (domestic.length === 0 || overseas.length === 0) return null
  const pair = await bestPair(db, domestic, overseas, question)
  if (unseenSides === null || (pair !== null && pair.raw > unseenSides)) return pair
  const full = await sidesInFull()
  return bestPair(db, full.domestic, full.overseas, question)
}

/** The best pair of two windows; those whose agreement on this was suspended or ended are not proposed again. */
async function bestPair(
  db: Db,
  domestic: Entry[],
  overseas: Entry[],
  { procedure }: Question,
): Promise<ProposedPair<Entry> | null> {
  const ended = await endedAgreements(
    db,
    domestic.map((entry) => entry.id),
  )
  return proposePair(domestic, overseas, endedHere(ended, procedure))
}

async function explainProposal(
  db: Db,
  { domestic, overseas, place }: ProposedPair<Entry>,
  knowledge: Knowledge,
): Promise<PairingCandidate> {
  const jointMatters = await countJointMatters(db, { domestic: domestic.id, overseas: overseas.id })
  return explainPair(
    { ref: null, place, domesticId: domestic.id, overseasId: overseas.id },
    { validTo: null, jointMatters, shared: sharedLanguages(null, domestic.fit, overseas.fit) },
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
      among(
        'id',
        shown.map((one) => one.id),
      ),
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
