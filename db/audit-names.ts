import { sql } from 'kysely'

/**
 * Who caused a row of `audit_event`, for a query that reads that table: the name as it was then, or what stands for it
 * since its owner was erased.
 */
export const whoCaused = sql<string>`coalesce(
  nullif(audit_event.actor_name, ''),
  (select name from audit_person where audit_person.event_id = audit_event.id),
  (select name from account where account.id = audit_event.actor_id),
  '—')`

/** The network address that the request came from, or null. */
export const causedFrom = sql<
  string | null
>`(select address from audit_person where audit_person.event_id = audit_event.id)`
