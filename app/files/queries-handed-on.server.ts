import type { Db } from '../../db/schema.ts'
import { enterpriseScope } from '../disputes/scope.server.ts'
import { type Actor, partiesRead } from '../domain/actor.ts'
import {
  canHandOn,
  canTakeBack,
  isHandable,
  readsHandedOn,
  seesEarlierFiles,
  type TakingOver,
} from '../domain/engagement/handing-on.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import { type Engagement, getEngagement, sided } from '../engagements/queries.server.ts'
import { listClosedTo, withoutKeptHome } from './abroad.server.ts'
import type { EarlierFile, EarlierFilesShown } from './earlier-file.ts'
import type { FileLine } from './file-line.ts'
import { lineOf } from './line.server.ts'

/**
 * The files of an engagement and of those that it took over itself, as far as their enterprise may hand them on to
 * whoever acts in another one.
 * @param earlier the engagement that was taken over
 * @param to the engagement that took it over; null before there is one
 */
export async function listEarlierFiles(
  db: Db,
  actor: Actor,
  earlier: string,
  to: string | null,
): Promise<EarlierFile[]> {
  const scope = enterpriseScope(actor)
  const rows = await db
    .withRecursive('chain(id, replaces)', (cte) =>
      cte
        .selectFrom('engagement')
        .select(['engagement.id', 'engagement.replaces'])
        .where('engagement.id', '=', earlier)
        .unionAll(
          cte
            .selectFrom('engagement')
            .innerJoin('chain', 'chain.replaces', 'engagement.id')
            .select(['engagement.id', 'engagement.replaces']),
        ),
    )
    .selectFrom('file')
    .innerJoin('engagement', 'engagement.id', 'file.owner_id')
    .leftJoin('handed_on_file as handed', (join) =>
      join.onRef('handed.file_id', '=', 'file.id').on('handed.engagement_id', '=', to),
    )
    .selectAll('file')
    .select(['handed.version', 'handed.handed_at', 'handed.taken_back_at', 'handed.first_read_at'])
    .where('file.owner_noun', '=', 'engagement')
    .where('file.owner_id', 'in', (eb) => eb.selectFrom('chain').select('chain.id'))
    .$if(scope !== null, (query) => query.where('engagement.enterprise_id', '=', scope!))
    .orderBy('file.id')
    .execute()
  return rows
    .map((row) => ({
      ...lineOf(row),
      version: row.version ?? 0,
      handedAt: row.taken_back_at === null ? row.handed_at : null,
      takenBackAt: row.taken_back_at,
      firstReadAt: row.first_read_at,
    }))
    .filter(isHandable)
}

/** What an engagement took over in files, for its enterprise and the centre; null where it took over nothing. */
export async function findEarlierFiles(
  db: Db,
  actor: Actor,
  engagement: Engagement,
): Promise<EarlierFilesShown | null> {
  const subject = takingOver(engagement)
  const before = engagement.replaces
  if (before === null || !seesEarlierFiles(actor, subject)) return null
  const files = await listEarlierFiles(db, actor, before, engagement.id)
  return {
    before,
    files,
    mayHandOn: canHandOn(actor, subject),
    mayTakeBack: canTakeBack(actor, subject),
    closedTo: await listClosedTo(
      db,
      actor,
      engagement.id,
      files.map(({ id }) => id),
    ),
  }
}

/** An engagement as the rules of handing on read it. */
export const takingOver = (engagement: Engagement): TakingOver => ({
  ...sided(engagement),
  replaces: engagement.replaces,
})

/**
 * The files of earlier engagements that whoever acts in this one was given to read, and how many more it cannot open
 * yet, because nobody agreed to send them abroad; none for anybody else.
 */
export async function listHandedOn(
  db: Db,
  actor: Actor,
  engagement: Engagement,
): Promise<{ files: FileLine[]; keptHome: number }> {
  if (!readsHandedOn(actor, sided(engagement))) return { files: [], keptHome: 0 }
  const rows = await db
    .selectFrom('handed_on_file')
    .innerJoin('file', 'file.id', 'handed_on_file.file_id')
    .selectAll('file')
    .where('handed_on_file.engagement_id', '=', engagement.id)
    .where('handed_on_file.taken_back_at', 'is', null)
    .orderBy('file.id')
    .execute()
  const open = await withoutKeptHome(db, actor, rows, true)
  return { files: open.map(lineOf), keptHome: rows.length - open.length }
}

/** The engagement in which a file was handed on to the actor's own party and is still open to it, or null. */
export async function findHandedOnIn(db: Db, actor: Actor, fileId: string): Promise<Engagement | null> {
  if (!getsInvitations(actor)) return null
  const rows = await db
    .selectFrom('handed_on_file as handed')
    .innerJoin('engagement', 'engagement.id', 'handed.engagement_id')
    .select('engagement.id')
    .where('handed.file_id', '=', fileId)
    .where('handed.taken_back_at', 'is', null)
    .where('engagement.confirmed_at', 'is not', null)
    .where((eb) =>
      eb.or(
        (['party_id', 'domestic_id', 'overseas_id'] as const).map((side) =>
          eb(side, 'in', partiesRead(actor)),
        ),
      ),
    )
    .execute()
  for (const { id } of rows) {
    const engagement = await getEngagement(db, actor, id)
    if (readsHandedOn(actor, sided(engagement))) return engagement
  }
  return null
}
