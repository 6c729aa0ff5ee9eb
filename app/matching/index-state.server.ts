import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { statement } from '../../db/statement.ts'
import { competences } from '../../search/indexes/competences.ts'
import { hashSetting, settingsHash } from '../../search/prepare.server.ts'
import { SWEPT_ON } from '../../search/sweep.server.ts'

const MADE_WITH = settingsHash(competences)

export type IndexState = {
  /** The highest version that the database has given out: what an answer takes into account. */
  watermark: number
  /** The last Shanghai day for which what the clock alone changes was enqueued, or null. */
  sweptOn: string | null
  /** It was filled with today's settings, documents and policy. */
  upToDate: boolean
  /** Something of the competences waits to be indexed. */
  pending: boolean
}

/** How far the index of competences is, read in one statement. */
export async function indexState(db: Db): Promise<IndexState> {
  const [row] = await stateRow(db, {})
  const { watermark, swept, made, pending } = row!
  return {
    watermark: Number(watermark),
    sweptOn: swept,
    upToDate: made === MADE_WITH,
    pending: Number(pending) > 0,
  }
}

type StateRow = { watermark: number; swept: string | null; made: string | null; pending: number }

const stateRow = statement(
  () => sql<StateRow>`
    select
      (select version from search_counter where id = 1) as watermark,
      (select value from setting where name = ${SWEPT_ON}) as swept,
      (select value from setting where name = ${hashSetting('competences')}) as made,
      (select count(*) from (select 1 from search_outbox
        where index_name = 'competences' and version > indexed_version limit 1) as waiting) as pending`,
)

/** True when the index says what the database says for `today`; otherwise the database answers. */
export function isCurrent(state: IndexState, today: string): boolean {
  return state.sweptOn === today && state.upToDate && !state.pending
}
