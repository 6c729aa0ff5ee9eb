import { type SqlBool, sql } from 'kysely'

/** "Nobody named in this `engagement` says that it does not act": one that is contested counts in no figure. */
export const isUncontested = sql<SqlBool>`not exists (select 1 from engagement_confirmation where engagement_confirmation.engagement_id = engagement.id and engagement_confirmation.state = 'contested')`
