import type { LoaderFunctionArgs } from '@remix-run/node'
import { shanghaiDay } from '../domain/day.ts'
import { reportSheets } from '../http/report-sheets.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { workbookResponse } from '../http/workbook.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { findReport } from '../reports/queries.server.ts'
import { readReportQuery } from '../reports/report-query.ts'

/** The report of the address as an Excel file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const query = readReportQuery(searchParams, shanghaiDay(app.now()))
  const sheets = reportSheets(localeOf(request), query, await findReport(app.db, query))
  return workbookResponse(app, actor, request, {
    name: 'report',
    noun: 'report',
    sheets,
    asked: searchParams.toString(),
  })
}
