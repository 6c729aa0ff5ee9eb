import type { LoaderFunctionArgs } from '@remix-run/node'
import { chosenRows } from '../coverage/chosen-rows.ts'
import { coverageCsv } from '../coverage/coverage-csv.ts'
import { readCoverageQuery } from '../coverage/coverage-query.ts'
import { listCoverage } from '../coverage/queries.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { serverTranslator } from '../i18n/dictionaries.server.ts'
import { jurisdictionName } from '../i18n/names.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'

/** The coverage table as a file: every row of the filter in the address, in its order. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const now = app.now()
  const locale = localeOf(request)
  const query = readCoverageQuery(new URL(request.url).searchParams)
  const rows = chosenRows(await listCoverage(app.db, now), query)
  const csv = coverageCsv(rows, serverTranslator(locale), (code) => jurisdictionName(locale, code))
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="coverage-${shanghaiDay(now)}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
