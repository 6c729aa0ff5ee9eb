import type { Actor } from '../../../app/domain/actor.ts'
import { joinParties } from '../../../app/listings/join.server.ts'
import { getListing } from '../../../app/listings/queries.server.ts'
import { joiningSeen, planJoining } from '../../../app/listings/queries-joining.server.ts'
import type { Db } from '../../../db/schema.ts'
import { type AnyRecord, admission, competence, conflict, matter, provider } from '../../support/world.ts'
import { MANAGER } from '../vetting/applying.ts'

export const NOW = new Date('2026-11-28T02:00:00Z')
export const BRIDGE = 'bridge'
export const AGAIN = 'bridge-again'

/** What the two entries of one firm say, each under the reference that is given for it. */
export function evidenceOf(bridge: string, again: string): AnyRecord[] {
  return [
    matter('both-weaker-again', again, { docket: '1:24-CV-0001', client: 'A', verification: 'self_claimed' }),
    matter('both', bridge, { docket: '1:24-cv-0001', client: 'A' }),
    matter('claimed', bridge, { docket: '2:24-cv-2', client: 'B', verification: 'self_claimed' }),
    matter('claimed-verified-again', again, { docket: '2:24-cv-2', client: 'B' }),
    matter('own', bridge, { client: 'C' }),
    matter('again-1', again, { client: 'D' }),
    matter('again-2', again, { client: 'E', docket: '1:24-cv-0001' }),
    admission(again, { number: 'CA-2' }),
    competence(bridge, { procedures: ['litigation'] }),
    competence(again, { procedures: ['litigation', 'customs'] }),
    competence(again, { ipType: 'trademark' }),
  ]
}

/** One firm on record twice, with evidence that is partly the same. */
export const TWICE: AnyRecord[] = [
  provider(BRIDGE, {
    name: { en: 'Bridge LLP' },
    aliases: ['Bridge'],
    languages: [{ code: 'en', level: 'native' }],
    industries: ['biomedicine'],
  }),
  provider(AGAIN, {
    name: { zh: '布里奇律师事务所', en: 'Bridge, L.L.P.' },
    aliases: ['BRIDGE', 'Bridge & Partners'],
    languages: [
      { code: 'en', level: 'working' },
      { code: 'zh', level: 'fluent' },
    ],
    industries: ['automotive'],
  }),
  ...evidenceOf(BRIDGE, AGAIN),
  admission(BRIDGE, { number: 'NY-1', title: 'as claimed', verification: 'self_claimed' }),
  admission(AGAIN, { number: 'NY-1', title: 'as seen' }),
  conflict(BRIDGE, 'Acme Corp', { from: '2025-01-01', to: '2026-12-31' }),
  conflict(AGAIN, 'ACME CORP', { against: { name: 'ACME CORP', aliases: ['阿珂姆'] }, from: '2024-01-01' }),
  conflict(AGAIN, 'Beta Ltd', { kind: 'adverse' }),
]

export async function idOf(db: Db, ref: string): Promise<string> {
  return (await db.selectFrom('party').select('id').where('ref', '=', ref).executeTakeFirstOrThrow()).id
}

/** What somebody saw who looks at the two entries now. */
export async function seenNow(db: Db, keptId: string, joinedId: string): Promise<string> {
  const [kept, joined] = await Promise.all([keptId, joinedId].map((id) => getListing(db, MANAGER, id)))
  return joiningSeen(kept!, joined!, await planJoining(db, keptId, joinedId))
}

/** Joins by references, as somebody does who has just looked. */
export async function joinByRefs(
  db: Db,
  kept: string,
  joined: string,
  {
    who = MANAGER,
    now = NOW,
    reason = '同一机构，重复导入',
  }: { who?: Actor; now?: Date; reason?: string } = {},
): Promise<{ keptId: string; joinedId: string }> {
  const ids = { keptId: await idOf(db, kept), joinedId: await idOf(db, joined) }
  await joinParties(db, who, { ...ids, reason, seen: await seenNow(db, ids.keptId, ids.joinedId) }, now)
  return ids
}
