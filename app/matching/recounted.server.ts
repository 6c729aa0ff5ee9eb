import type { Db } from '../../db/schema.ts'
import { loadDossiers } from '../../search/dossiers.server.ts'
import { inPool } from '../domain/matching/constraints.ts'
import type { Dossier } from '../domain/matching/dossier.ts'
import type { Question } from '../domain/matching/question.ts'
import { CONSTRAINTS, type Constraint } from '../domain/matching/response.ts'
import { countExcluded, type Surveyed } from '../domain/matching/survey.ts'
import { evidenceScope } from './survey.server.ts'

type Excluded = Record<Constraint, number>

/**
 * The counts of whom constraints keep out, with some parties counted otherwise: only those are looked at.
 * @param ids of the parties
 * @param judge from the dossiers of those in the question's pool to how they were counted, and how they count
 */
export async function recounted(
  db: Db,
  excluded: Excluded,
  question: Question,
  ids: ReadonlySet<string>,
  judge: (dossiers: readonly Dossier[]) => Record<'was' | 'is', readonly Surveyed[]>,
): Promise<Excluded> {
  const loaded = await loadDossiers(db, [...ids], evidenceScope(question))
  const judged = judge(loaded.filter((dossier) => inPool(dossier, question.pool)))
  const [was, is] = [countExcluded(judged.was), countExcluded(judged.is)]
  return Object.fromEntries(CONSTRAINTS.map((c) => [c, excluded[c] - was[c] + is[c]])) as Excluded
}
