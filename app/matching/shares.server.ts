import { among } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import { loadDossiers } from '../../search/dossiers.server.ts'
import type { Dossier } from '../domain/matching/dossier.ts'
import { type Shares, sharesBehind } from '../domain/matching/evidence.ts'
import { POLICY, policyOf } from '../domain/matching/policy-version.ts'
import { questionOf } from '../domain/matching/question.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import { type AnyCandidate, candidateKey, isPair } from '../domain/matching/separation.ts'
import { partyRefs } from './queries-shown.server.ts'
import { evidenceScope } from './survey.server.ts'

/** What of a run its weights are computed from. */
type WeighedRun = { request: MatchRequest & { asOf: string }; response: { policyVersion: string } }

/**
 * What each matter adds to the weight of candidates of a recorded run, by `candidateKey` and reference of the matter:
 * computed from the records of today as of the run's own instant, and told only where that still gives the strength
 * that was frozen. Of a 1+1 each side counts for itself; nobody of whom nothing can be told is in it.
 */
export async function findShares(
  db: Db,
  { request, response }: WeighedRun,
  candidates: readonly AnyCandidate[],
): Promise<Record<string, Shares>> {
  const question = questionOf(request, new Date(request.asOf))
  const policy = policyOf(response.policyVersion) ?? POLICY
  const rows = await db
    .selectFrom('party')
    .select('id')
    .where(among('ref', [...new Set(candidates.flatMap(partyRefs))]))
    .execute()
  const ids = rows.map((row) => row.id)
  const dossiers = new Map(
    (await loadDossiers(db, ids, evidenceScope(question))).map((dossier) => [dossier.ref, dossier]),
  )
  const behind = (dossier: Dossier | undefined, strength: number | null) =>
    dossier && strength !== null
      ? sharesBehind(dossier, strength, question.places, question.procedure, question.day, policy)
      : null
  return Object.fromEntries(
    candidates.flatMap((candidate) => {
      const sides = isPair(candidate) ? [candidate.domestic, candidate.overseas] : [candidate]
      const known = sides
        .map(({ ref, strength }) => behind(dossiers.get(ref), strength))
        .filter((shares) => shares !== null)
      return known.length === 0 ? [] : [[candidateKey(candidate), Object.assign({}, ...known)]]
    }),
  )
}
