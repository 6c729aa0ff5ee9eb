import type { LoaderFunctionArgs } from '@remix-run/node'
import { auditCsv } from '../audit/audit-csv.ts'
import { readAuditQuery } from '../audit/audit-query.ts'
import { recordAuditExport } from '../audit/commands.server.ts'
import { eachAuditLine } from '../audit/queries.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { serverTranslator } from '../i18n/dictionaries.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'

/** The audit as a file: every row of the filter in the address. Taking it out is recorded first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const now = app.now()
  const query = readAuditQuery(new URL(request.url).searchParams)
  await recordAuditExport(app.db, actor, query, now)
  return new Response(auditCsv(eachAuditLine(app.db, actor, query), serverTranslator(localeOf(request))), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${shanghaiDay(now)}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
