import type { LoaderFunctionArgs } from '@remix-run/node'
import { listDisputes } from '../disputes/queries.server.ts'
import { readCaseQuery } from '../domain/dispute/case-query.ts'
import { DISPUTE_STATES } from '../domain/dispute/lifecycle.ts'
import { disputeSheet } from '../http/list-sheets.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { MOST_ROWS, workbookResponse } from '../http/workbook.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'

/** Every dispute of the filter in the address as an Excel file, for staff. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const query = { ...readCaseQuery(searchParams, DISPUTE_STATES, 'staff'), page: 1 }
  const { disputes } = await listDisputes(app.db, actor, query, app.now(), MOST_ROWS + 1)
  const sheets = [disputeSheet(localeOf(request), disputes)]
  return workbookResponse(app, actor, request, {
    name: 'disputes',
    noun: 'dispute',
    sheets,
    asked: searchParams.toString(),
  })
}
