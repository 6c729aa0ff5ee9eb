import type { LoaderFunctionArgs } from '@remix-run/node'
import type { AuditLine } from '../audit/audit-line.ts'
import { readAuditQuery } from '../audit/audit-query.ts'
import { eachAuditLine } from '../audit/queries.server.ts'
import { auditSheet } from '../http/list-sheets.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { MOST_ROWS, workbookResponse } from '../http/workbook.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'

/** The audit of the filter in the address as an Excel file; more rows than one file holds are for the CSV. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const lines: AuditLine[] = []
  for await (const some of eachAuditLine(app.db, actor, readAuditQuery(searchParams))) {
    lines.push(...some)
    if (lines.length > MOST_ROWS) break
  }
  const sheets = [auditSheet(localeOf(request), lines)]
  return workbookResponse(app, actor, request, {
    name: 'audit',
    noun: 'audit',
    sheets,
    asked: searchParams.toString(),
  })
}
