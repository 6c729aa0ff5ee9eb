import type { Db } from '../../db/schema.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { isJsonObject } from '../domain/json-object.ts'
import { POLICY, type Policy } from '../domain/matching/policy-version.ts'
import { type Question, questionOf } from '../domain/matching/question.ts'
import {
  contenders,
  measured,
  type Ranked,
  rankMeasured,
  type Stake,
  stakesOf,
} from '../domain/matching/rank.ts'
import { type MatchRequest, matchRequestSchema } from '../domain/matching/request.ts'
import { type MatchResponse, SECTIONS, type Section, type Told } from '../domain/matching/response.ts'
import { inPublicWords } from '../domain/matching/told.ts'
import { findCandidates, type MatchContext } from './candidates.server.ts'
import type { Candidates } from './candidates-database.server.ts'
import { explainEmpty } from './empty-answers.server.ts'
import { excludedAsFull } from './excluded-as-full.server.ts'
import { indexState } from './index-state.server.ts'
import { leftOutOf } from './left-out.server.ts'
import { offersOf } from './offers.server.ts'
import { explainShown } from './shown.server.ts'

/** An answer and what recording it needs. */
export type Answer = {
  /** The request with `asOf` filled in: what a replay was asked. */
  request: MatchRequest & { asOf: string }
  response: MatchResponse
  /** What an enterprise is told instead of what staff are. */
  told: Told
  /** What it means for everybody's fair share, worked out when it is recorded. */
  stakes: () => { section: Section; stake: Stake }[]
  watermark: number
}

/**
 * The shape of a request checked, defaults filled in.
 * @throws Problem `invalid_input` naming each field and what to write there
 */
export function readMatchRequest(input: unknown): MatchRequest {
  const result = matchRequestSchema.safeParse(input)
  if (result.success) return result.data
  const fields = result.error.issues
    .slice(0, MOST_COMPLAINTS)
    .map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
  throw new Problem('invalid_input', fields.map((f) => `${f.field} ${f.message}`).join('; '), fields)
}

/** Whoever made a thousand mistakes made one a thousand times. */
const MOST_COMPLAINTS = 20

function mustBeObject(input: unknown): void {
  if (isJsonObject(input)) return
  throw new Problem(
    'invalid_input',
    'send one JSON object such as {"jurisdictions":["de"],"ipTypes":["patent"]}',
  )
}

/**
 * Ranks who should help: five sections, each with reasons, what was excluded and why a section is empty.
 * Writes nothing.
 * @param disputeId the dispute that asks, in which somebody may have answered already; null where none does
 * @throws Problem `invalid_input`
 */
export async function answer(
  { db, search }: MatchContext,
  input: unknown,
  now: Date,
  policy: Policy = POLICY,
  disputeId: string | null = null,
): Promise<Answer> {
  mustBeObject(input)
  const request = readMatchRequest({
    ...(input as object),
    asOf: (input as MatchRequest)?.asOf ?? now.toISOString(),
  })
  const question = questionOf(request, now)
  const day = shanghaiDay(question.asOf)
  const leftOut = await leftOutOf(db, request, day, disputeId)
  const state = await indexState(db)
  const { candidates, degraded } = await findCandidates(
    { db, search },
    question,
    leftOut,
    day,
    now,
    state,
    policy,
  )
  const ranked = await rankAll(db, candidates, question, policy)
  const response: MatchResponse = {
    policyVersion: policy.version,
    asOf: request.asOf!,
    degraded,
    ...(await explainShown(db, ranked, candidates, request, question, policy, state.watermark)),
    excluded: candidates.excluded,
    empty: {},
  }
  const emptySections = SECTIONS.filter((section) => response[section].length === 0)
  const { empty, emptyAsFull } = await explainEmpty(db, emptySections, question, leftOut, day, policy)
  response.empty = empty
  return {
    request: { ...request, asOf: request.asOf! },
    response,
    told: inPublicWords({
      excluded: await excludedAsFull(db, candidates.excluded, question, leftOut.conflicted, policy),
      empty: emptyAsFull,
    }),
    stakes: () =>
      question.rotation
        ? SECTIONS.flatMap((section) =>
            stakesOf(ranked[section], question, policy).map((stake) => ({ section, stake })),
          )
        : [],
    watermark: state.watermark,
  }
}

async function rankAll(
  db: Db,
  { windows }: Candidates,
  question: Question,
  policy: Policy,
): Promise<Record<Section, Ranked[]>> {
  const sections = SECTIONS.map((section) => measured(windows[section], question, policy))
  const ids = sections.flatMap((section) => contenders(section, question, policy))
  const offers = await offersOf(db, ids, question, policy)
  const ranked = SECTIONS.map((section, i) => [section, rankMeasured(sections[i]!, question, offers, policy)])
  return Object.fromEntries(ranked) as Record<Section, Ranked[]>
}
