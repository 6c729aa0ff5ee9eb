import { amongText } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import { statement } from '../../db/statement.ts'
import { Problem } from '../domain/errors.ts'
import type { MatchResponse, Section } from '../domain/matching/response.ts'
import { type AnyCandidate, candidateKey, isPair } from '../domain/matching/separation.ts'

/** A candidate of a run, and the place at which it stands there, from 1. */
export type Chosen = { candidate: AnyCandidate; place: number }

/**
 * The candidate that `key` names in one section of a response.
 * @throws Problem `not_found`
 */
export function chosenIn(response: Pick<MatchResponse, Section>, section: Section, key: string): Chosen {
  const candidates: AnyCandidate[] = response[section]
  const index = candidates.findIndex((candidate) => candidateKey(candidate) === key)
  if (index < 0) throw new Problem('not_found', 'the run has no such candidate')
  return { candidate: candidates[index]!, place: index + 1 }
}

/** Whom an engagement would bind: ids of today's records behind a frozen candidate. */
export type Bound = { partyIds: string[]; pairingId: string | null; pair: boolean }

/** The records behind a candidate; a party that has left the database altogether is `null`. */
export async function boundBy(db: Db, candidate: AnyCandidate): Promise<Bound | null> {
  const refs = isPair(candidate) ? [candidate.domestic.ref, candidate.overseas.ref] : [candidate.ref]
  const rows = await idsOf(db, { refs: JSON.stringify(refs) })
  const ids = refs.flatMap((ref) => rows.find((row) => row.ref === ref)?.id ?? [])
  if (ids.length < refs.length) return null
  if (!isPair(candidate) || candidate.ref === null) {
    return { partyIds: ids, pairingId: null, pair: isPair(candidate) }
  }
  const pairing = await db
    .selectFrom('pairing')
    .select('id')
    .where('ref', '=', candidate.ref)
    .executeTakeFirst()
  return { partyIds: ids, pairingId: pairing?.id ?? null, pair: true }
}

const idsOf = statement((db, { refs }: { refs: string }) =>
  db.selectFrom('party').select(['id', 'ref']).where(amongText('ref', refs)),
)
