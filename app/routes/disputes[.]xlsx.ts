import type { LoaderFunctionArgs } from '@remix-run/node'
import { listDisputes } from '../disputes/queries.server.ts'
import { disputeSheet } from '../http/list-sheets.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { MOST_ROWS, workbookResponse } from '../http/workbook.server.ts'
import { serverTranslator } from '../i18n/dictionaries.server.ts'

/** Every dispute as an Excel file, for staff. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const { disputes } = await listDisputes(app.db, actor, 1, MOST_ROWS + 1)
  const sheets = [disputeSheet(serverTranslator('zh-CN'), disputes)]
  return workbookResponse(app, actor, request, { name: 'disputes', sheets, asked: searchParams.toString() })
}
