import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvHead, csvLine } from '../domain/csv.ts'
import { shanghaiDay } from '../domain/day.ts'
import { COUNTS } from '../domain/pairing/numbers.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { serverTranslator } from '../i18n/dictionaries.server.ts'
import { jurisdictionName } from '../i18n/names.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { pairingNumbers } from '../pairings/queries-numbers.server.ts'

/** The numbers of 1+1 agreements as a file, with codes beside names so that it can be joined to others. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const locale = localeOf(request)
  const t = serverTranslator(locale)
  const rows = await pairingNumbers(app.db, app.now())
  const head = ['code', t('pairings.numbers.place'), ...COUNTS.map((name) => t(`pairings.numbers.${name}`))]
  const lines = rows.map(({ jurisdiction, counts }) => [
    jurisdiction ?? '',
    jurisdiction === null ? t('pairings.numbers.total') : jurisdictionName(locale, jurisdiction),
    ...COUNTS.map((name) => counts[name]),
  ])
  return new Response(csvHead(head) + lines.map(csvLine).join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="pairings-${shanghaiDay(app.now())}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
