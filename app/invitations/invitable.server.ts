import type { Db } from '../../db/schema.ts'
import { isAbroad } from '../domain/file/abroad.ts'
import { hoursToAnswer } from '../domain/invitation/clock.ts'
import { type InvitationPurpose, MOST_AT_ONCE, purposesFor } from '../domain/invitation/purpose.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import type { MatchResponse, Section } from '../domain/matching/response.ts'
import { candidateKey } from '../domain/matching/separation.ts'
import { boundBy } from '../engagements/candidate.server.ts'
import { namesToConfirm } from '../matching/similar-names.server.ts'
import type { Invitable } from './invite-form.tsx'
import { findMeasured } from './queries-measured.server.ts'
import { partiesReached } from './reached.server.ts'

/**
 * Candidates of a run who can be asked, in its order, and what all of them can be asked for.
 * @param request whose names each of them will be asked about where its record has similar ones
 */
export async function findInvitable(
  db: Db,
  { request, response }: { request: MatchRequest; response: Pick<MatchResponse, Section> },
  section: Section,
  refs: readonly string[],
): Promise<{ candidates: Invitable[]; purposes: InvitationPurpose[] }> {
  const candidates: Invitable[] = []
  const kinds = new Set<string | null>()
  for (const [index, candidate] of response[section].entries()) {
    const key = candidateKey(candidate)
    if (!refs.includes(key) || candidates.length === MOST_AT_ONCE) continue
    const bound = await boundBy(db, candidate)
    if (!bound) continue
    const rows = await db
      .selectFrom('party')
      .select(['id', 'ref', 'type', 'kind', 'name_zh', 'name_en', 'response_hours'])
      .select(['country', 'origin'])
      .where('id', 'in', bound.partyIds)
      .execute()
    const measured = new Map(
      await Promise.all(bound.partyIds.map(async (id) => [id, await findMeasured(db, id)] as const)),
    )
    const reached = await partiesReached(db, bound.partyIds)
    const similar = await namesToConfirm(db, bound.partyIds, request)
    if (!bound.pair) kinds.add(rows[0]?.kind ?? null)
    candidates.push({
      key,
      place: index + 1,
      parties: bound.partyIds.flatMap((id) =>
        rows
          .filter((row) => row.id === id)
          .map((row) => ({
            ref: row.ref,
            type: row.type,
            nameZh: row.name_zh,
            nameEn: row.name_en,
            hours: hoursToAnswer(row.response_hours),
            promised: row.response_hours !== null,
            measured: measured.get(id) ?? null,
            similar: similar.get(id) ?? 0,
            reached: reached.has(id),
            abroad: isAbroad(row),
          })),
      ),
    })
  }
  return { candidates, purposes: forAll(section, kinds.size === 0 ? [null] : [...kinds], candidates.length) }
}

function forAll(section: Section, kinds: readonly (string | null)[], invited: number): InvitationPurpose[] {
  const [first, ...others] = kinds.map((kind) => purposesFor(section, kind))
  const shared = first!.filter((purpose) => others.every((one) => one.includes(purpose)))
  return shared.filter((purpose) => purpose !== 'blind_opinion' || invited === 2)
}
