import type { Db } from '../../db/schema.ts'
import { getDispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { matchRequestOf } from '../domain/dispute/match-request.ts'
import type { FieldProblem } from '../domain/errors.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import { readMatchRequest } from '../matching/answer.server.ts'
import { type SimilarName, similarNamesOf } from '../matching/similar-names.server.ts'

/** What a party says of names that resemble each other: by the key of each question. */
export type NameAnswers = ReadonlyMap<string, NameAnswer>
export type NameAnswer = 'different' | 'same'

/** Checks on the centre's behalf: the party itself may not read the whole dispute. */
const CENTRE: Actor = {
  id: 'conflict-check',
  name: 'conflict check',
  role: 'administrator',
  enterpriseId: null,
  partyId: null,
}

/** The question that a dispute puts today, with every name that it gives to either side. */
export async function requestOfDispute(db: Db, disputeId: string, now: Date): Promise<MatchRequest> {
  const dispute = await getDispute(db, CENTRE, disputeId)
  return readMatchRequest(matchRequestOf(dispute, now))
}

/** The names on a party's record about which it has to say whether they are those of a party to the dispute. */
export async function namesToAnswer(
  db: Db,
  partyId: string,
  disputeId: string,
  now: Date,
): Promise<SimilarName[]> {
  return similarNamesOf(db, partyId, await requestOfDispute(db, disputeId, now))
}

/** What keeps a check from being clear: names that nothing is said of, and those said to be the same. */
export function unclear(asked: readonly SimilarName[], answers: NameAnswers): FieldProblem[] {
  return asked.flatMap(({ key }) => {
    const answer = answers.get(key)
    if (answer === 'different') return []
    return [{ field: key, message: answer === 'same' ? 'similar_same' : 'similar_open' }]
  })
}
