import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FilingTable } from '../filings/filing-table.tsx'
import { listFilings } from '../filings/queries.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('staff.filings.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const filings = await listFilings(app.db)
  const jurisdictions = filings.map((one) => one.jurisdiction)
  return json({ filings, names: namesFor(localeOf(request), { jurisdictions }) })
}

export default function Filings() {
  const { filings, names } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('staff.filings.title')}
        lede={t('staff.filings.lede')}
        crumbs={[{ to: '/staff/intake', label: t('intake.queue.title') }]}
      />
      {filings.length === 0 ? (
        <Empty title={t('staff.filings.none')}>
          <p>{t('staff.filings.noneHow')}</p>
        </Empty>
      ) : (
        <FilingTable rows={filings} />
      )}
    </NamesProvider>
  )
}
