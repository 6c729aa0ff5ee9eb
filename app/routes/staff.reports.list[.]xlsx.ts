import type { LoaderFunctionArgs } from '@remix-run/node'
import { shanghaiDay } from '../domain/day.ts'
import { figureSheet } from '../http/report-sheets.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { workbookResponse } from '../http/workbook.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { listFigure } from '../reports/queries.server.ts'
import { readReportQuery } from '../reports/report-query.ts'

/** The lines that a figure of a report counts, as an Excel file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const query = readReportQuery(searchParams, shanghaiDay(app.now()))
  const lines = await listFigure(app.db, query)
  const sheets = [figureSheet(localeOf(request), query, lines)]
  return workbookResponse(app, actor, request, {
    name: 'report-list',
    noun: 'report',
    sheets,
    asked: searchParams.toString(),
  })
}
