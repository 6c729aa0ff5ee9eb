import type { Db } from '../../db/schema.ts'
import type { Basis } from '../domain/application/basis.ts'
import type { Verification } from '../domain/vocabulary/verification.ts'
import type { PublicCheck } from './evidence.ts'

/** The last check of each piece of a party's evidence as anybody may read it, by the id of the evidence. */
export async function readPublicChecks(db: Db, partyId: string): Promise<Map<string, PublicCheck>> {
  const rows = await db
    .selectFrom('evidence_check')
    .select(['evidence_id', 'checked_on', 'basis'])
    .where('party_id', '=', partyId)
    .orderBy('checked_on')
    .orderBy('created_at')
    .execute()
  return new Map(
    rows.map(({ evidence_id, checked_on, basis }) => {
      const seen: Basis | null = basis === null ? null : JSON.parse(basis)
      return [evidence_id, { kind: seen?.kind ?? null, count: 1, on: checked_on }]
    }),
  )
}

/** The check of a piece of evidence that counts as verified now; what it counts as otherwise rests on no check. */
export function checkOf(
  checks: ReadonlyMap<string, PublicCheck>,
  { id, verification }: { id: string; verification: Verification },
): PublicCheck[] {
  const check = verification === 'verified' ? checks.get(id) : undefined
  return check ? [check] : []
}

/** Checks of several pieces of evidence, one for each sort, with the last day. */
export function addChecks(known: readonly PublicCheck[], more: readonly PublicCheck[]): PublicCheck[] {
  const sum = new Map(known.map((check) => [check.kind, check]))
  for (const { kind, count, on } of more) {
    const before = sum.get(kind)
    sum.set(
      kind,
      before ? { kind, count: before.count + count, on: later(on, before.on) } : { kind, count, on },
    )
  }
  return [...sum.values()]
}

const later = (a: string, b: string) => [a, b].sort()[1]!
