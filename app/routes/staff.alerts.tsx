import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AlertTable } from '../alerts/alert-table.tsx'
import { listNameAlerts } from '../alerts/queries.server.ts'
import { COVERAGE_PATH } from '../coverage/coverage-query.ts'
import { shanghaiDay } from '../domain/day.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('staff.alerts.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const dayOf = (instant: string) => shanghaiDay(new Date(instant))
  const alerts = await listNameAlerts(app.db, app.now())
  return json({
    alerts: alerts.map((alert) => ({
      ...alert,
      days: { from: dayOf(alert.changes.from), to: dayOf(alert.changes.to) },
    })),
  })
}

export default function Alerts() {
  const { alerts } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('staff.alerts.title')}
        lede={t('staff.alerts.lede')}
        crumbs={[{ to: COVERAGE_PATH, label: t('staff.coverage.title') }]}
      />
      {alerts.length === 0 ? (
        <Empty title={t('staff.alerts.none')} />
      ) : (
        <>
          <AlertTable alerts={alerts} />
          <p className="quiet small section">{t('staff.alerts.privacy')}</p>
        </>
      )}
    </>
  )
}
