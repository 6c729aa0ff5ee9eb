import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listWaiting } from '../disputes/queries-intake.server.ts'
import { WaitingTable } from '../disputes/waiting-table.tsx'
import { recordsEnterprises } from '../domain/enterprise/policy.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('intake.queue.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  return json({
    waiting: await listWaiting(app.db, app.now()),
    mayRecord: recordsEnterprises(actor),
  })
}

export default function Intake() {
  const { waiting, mayRecord } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead title={t('intake.queue.title')} lede={t('intake.queue.lede')} />
      <p className="actions screen-only">
        <Link to="/staff/time-limits">{t('intake.limits.title')}</Link>
        <Link to="/staff/calendar/cn">{t('calendar.title')}</Link>
        <Link to="/staff/filings">{t('staff.filings.title')}</Link>
        <Link to="/staff/groups">{t('groups.title')}</Link>
      </p>
      {waiting.length === 0 ? (
        <Empty title={t('intake.queue.none')}>
          <p>{t('intake.queue.noneHow')}</p>
        </Empty>
      ) : (
        <WaitingTable rows={waiting} />
      )}
      <p className="actions section">
        <LinkButton to="/disputes/new" tone="quiet">
          {t('intake.queue.behalf')}
        </LinkButton>
        {mayRecord && (
          <LinkButton to="/staff/enterprises/new" tone="quiet">
            {t('enterprises.record.title')}
          </LinkButton>
        )}
      </p>
    </>
  )
}
