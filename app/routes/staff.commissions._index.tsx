import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommissionTable } from '../commissions/commission-table.tsx'
import { listCommissions } from '../commissions/queries.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('commissions.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const commissions = await listCommissions(app.db, await requireStaff(request, app))
  return json({
    rows: commissions.map(({ id, title, party, status, dueOn }) => ({ id, title, party, status, dueOn })),
  })
}

export default function Commissions() {
  const { rows } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead title={t('commissions.title')} lede={t('commissions.ledeStaff')} />
      {rows.length === 0 ? (
        <Empty title={t('commissions.none')}>
          <p>{t('commissions.noneHow')}</p>
        </Empty>
      ) : (
        <CommissionTable rows={rows} base="/staff/commissions" withParty={true} />
      )}
    </>
  )
}
