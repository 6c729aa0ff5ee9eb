import type { Db } from '../../db/schema.ts'

/** The messages that ask for a report after which none has come, by id: part of a query. */
export function reportsAwaited(db: Db) {
  return db
    .selectFrom('engagement_message as request')
    .select('request.id')
    .where('request.kind', '=', 'report_request')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('engagement_message as report')
            .select('report.id')
            .whereRef('report.engagement_id', '=', 'request.engagement_id')
            .whereRef('report.created_at', '>=', 'request.created_at')
            .where('report.kind', '=', 'report'),
        ),
      ),
    )
}
