import type { LoaderFunctionArgs } from '@remix-run/node'
import { listEngagements } from '../engagements/queries.server.ts'
import { engagementSheet } from '../http/list-sheets.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { MOST_ROWS, workbookResponse } from '../http/workbook.server.ts'
import { serverTranslator } from '../i18n/dictionaries.server.ts'

/** Every engagement as an Excel file, for staff. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const { engagements } = await listEngagements(app.db, actor, 1, MOST_ROWS + 1)
  const sheets = [engagementSheet(serverTranslator('zh-CN'), engagements)]
  return workbookResponse(app, actor, request, {
    name: 'engagements',
    sheets,
    asked: searchParams.toString(),
  })
}
