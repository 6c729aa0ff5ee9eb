import type { LoaderFunctionArgs } from '@remix-run/node'
import { readCaseQuery } from '../domain/dispute/case-query.ts'
import { ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { listEngagements } from '../engagements/queries.server.ts'
import { engagementSheet } from '../http/list-sheets.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { MOST_ROWS, workbookResponse } from '../http/workbook.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'

/** Every engagement of the filter in the address as an Excel file, for staff. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const query = { ...readCaseQuery(searchParams, ENGAGEMENT_STATES, 'staff'), page: 1 }
  const { engagements } = await listEngagements(app.db, actor, query, app.now(), MOST_ROWS + 1)
  const sheets = [engagementSheet(localeOf(request), engagements)]
  return workbookResponse(app, actor, request, {
    name: 'engagements',
    noun: 'engagement',
    sheets,
    asked: searchParams.toString(),
  })
}
