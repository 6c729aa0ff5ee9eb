import type { LoaderFunctionArgs } from '@remix-run/node'
import { shanghaiDay } from '../domain/day.ts'
import { queueSheet } from '../http/list-sheets.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { MOST_ROWS, workbookResponse } from '../http/workbook.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { listQueue } from '../vetting/queries-queue.server.ts'
import { readQueueQuery } from '../vetting/queue-query.ts'

/** Every application of the filter in the address as an Excel file, for staff. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const query = { ...readQueueQuery(searchParams), page: 1 }
  const { lines } = await listQueue(app.db, actor, query, shanghaiDay(app.now()), MOST_ROWS + 1)
  const sheets = [queueSheet(localeOf(request), lines)]
  return workbookResponse(app, actor, request, {
    name: 'applications',
    noun: 'application',
    sheets,
    asked: searchParams.toString(),
  })
}
