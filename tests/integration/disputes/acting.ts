import { createDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { DisputeFacts } from '../../../app/domain/dispute/schema.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { createSearchClient } from '../../../search/client.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import {
  type AnyRecord,
  conflict,
  domesticProvider,
  enterprise,
  matter,
  pairing,
  populate,
  provider,
} from '../../support/world.ts'

export const NOW = new Date('2026-11-23T01:00:00Z')
export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

export const FACTS: DisputeFacts = {
  title: '美国专利诉讼',
  jurisdictions: ['us'],
  ipTypes: ['patent'],
  procedure: null,
  role: null,
  industry: null,
  languages: [],
  opponents: [{ name: 'Acme Corp', aliases: [] }],
  respondBy: null,
  respondZone: null,
  budget: null,
  description: '',
}

/** Two enterprises; three firms abroad, of which one acts for Acme, and one at home with an agreement with the first. */
const WORLD: AnyRecord[] = [
  enterprise('e-1'),
  enterprise('e-2'),
  domesticProvider('d-1', { capacity: 5 }),
  provider('o-1', { capacity: 1 }),
  provider('o-2'),
  provider('o-acme'),
  ...['d-1', 'o-1', 'o-2', 'o-acme'].map((party) =>
    matter(`m-${party}`, party, { client: `Client of ${party}` }),
  ),
  pairing('x-1', 'd-1', 'o-1'),
  conflict('o-acme', 'Acme Corp'),
]

export type Acting = {
  db: Db
  /** The same, as the importer takes it. */
  database: Pick<OpenDatabase, 'db' | 'handle'>
  app: { db: Db; search: ReturnType<typeof createSearchClient> }
  /** A member of the first enterprise, one of the second, and a manager of the centre. */
  owner: Actor
  other: Actor
  staff: Actor
  /** A submitted dispute of the first enterprise, and its version. */
  disputeId: string
}

/** A database with people, firms and one submitted dispute; no search engine is needed. */
export async function acting(facts: Partial<DisputeFacts> = {}): Promise<Acting> {
  const database = await freshDatabase()
  await populate(database, WORLD)
  const { db } = database
  const rows = await db.selectFrom('enterprise').select(['id', 'ref']).execute()
  const member = (ref: string): Actor => ({
    id: `member of ${ref}`,
    name: `法务 ${ref}`,
    role: 'enterprise_member',
    enterpriseId: rows.find((row) => row.ref === ref)!.id,
    partyId: null,
  })
  const owner = member('e-1')
  const disputeId = newId(NOW)
  const dispute = { id: disputeId, enterpriseId: owner.enterpriseId!, facts: { ...FACTS, ...facts } }
  await createDispute(db, owner, dispute, NOW)
  await submitDispute(db, owner, disputeId, 1, NOW)
  return {
    db,
    database,
    app: { db, search: createSearchClient() },
    owner,
    other: member('e-2'),
    staff: { id: 'manager', name: '主管', role: 'manager', enterpriseId: null, partyId: null },
    disputeId,
  }
}

/** The same with a recorded result. */
export async function matched(facts: Partial<DisputeFacts> = {}): Promise<Acting & { runId: string }> {
  const world = await acting(facts)
  const runId = await matchDispute(world.app, world.owner, world.disputeId, null, NOW)
  return { ...world, runId }
}
