import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { getCalendar } from '../calendar/queries.server.ts'
import { countVetting } from '../desk/queries-today-vetting.server.ts'
import { getTimeLimits } from '../disputes/time-limits.server.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { canIssueCriteria } from '../domain/criteria/policy.ts'
import { shanghaiDay } from '../domain/day.ts'
import { pagesOf } from '../http/pages.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { countQueue, listQueue, QUEUE_A_PAGE } from '../vetting/queries-queue.server.ts'
import { QueueCounts } from '../vetting/queue-counts.tsx'
import { QueueFilters } from '../vetting/queue-filters.tsx'
import {
  QUEUE_PATH,
  QUEUE_STAGES,
  type QueueStage,
  queueHref,
  readQueueQuery,
} from '../vetting/queue-query.ts'
import { QueueTable } from '../vetting/queue-table.tsx'
import { ageBounds, waitingOf } from '../vetting/waiting.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('vetting.queue.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const query = readQueueQuery(new URL(request.url).searchParams)
  const today = shanghaiDay(app.now())
  const calendar = await getCalendar(app.db, CENTRE_CALENDAR)
  const bounds = ageBounds(calendar, today)
  const counts = await countQueue(app.db, actor, today, bounds ?? [])
  const { lines, total } = await listQueue(app.db, actor, query, today)
  return json({
    query,
    issues: canIssueCriteria(actor),
    waits: await countVetting(app.db, { calendar, limits: await getTimeLimits(app.db), now: app.now() }),
    total,
    pages: pagesOf(request, { page: query.page, total, size: QUEUE_A_PAGE }),
    stages: counts.stages,
    whose: counts.whose,
    ages: bounds && counts.ages,
    rows: lines.map(({ submittedAt, ...line }) => {
      const submittedOn = shanghaiDay(new Date(submittedAt))
      return { ...line, submittedOn, ...waitingOf(calendar, { ...line, submittedOn }, today) }
    }),
  })
}

export default function Queue() {
  const { query, issues, waits, total, pages, stages, whose, ages, rows } = useLoaderData<typeof loader>()
  const t = useT()
  const title = (stage: QueueStage) =>
    stage === 'pending' || stage === 'decided'
      ? t(`vetting.queue.stage.${stage}`)
      : t(`applications.state.${stage}`)
  const count = (stage: QueueStage) =>
    stage === 'pending' ? whose.all : stage === 'decided' ? undefined : stages[stage]
  return (
    <>
      <PageHead title={t('vetting.queue.title')} lede={t('vetting.queue.lede', waits)} />
      <p className="actions screen-only">
        <Link to="/staff/evidence">{t('listings.staff.list')}</Link>
        <Link to="/staff/profile-changes">
          {t('profiles.change.staffTitle')} {waits.changes}
        </Link>
        <Link to="/staff/complaints">
          {t('complaints.staff.title')} {waits.complaints}
        </Link>
        <Link to="/staff/commissions">{t('commissions.title')}</Link>
        {issues && <Link to="/staff/criteria/provider">{t('criteria.title')}</Link>}
        <Link to="/calls">{t('calls.title')}</Link>
        <Link to="/editions">{t('editions.title')}</Link>
      </p>
      <QueueCounts query={query} whose={whose} ages={ages} />
      <Tabs
        label={t('vetting.queue.stages')}
        tabs={QUEUE_STAGES.map((stage) => {
          const number = count(stage)
          return {
            to: queueHref({ ...query, stage, page: 1 }),
            label: title(stage),
            current: query.stage === stage,
            ...(number !== undefined && { count: number }),
          }
        })}
      />
      <QueueFilters query={query} />
      {total === 0 ? (
        <Empty title={t('vetting.queue.none')} />
      ) : (
        <>
          <QueueTable rows={rows} total={total} query={query} />
          <Pagination page={query.page} pages={pages} hrefFor={(page) => queueHref({ ...query, page })} />
          <p className="quiet small screen-only">{t('vetting.queue.keys')}</p>
          <p className="screen-only">
            <a href={queueHref({ ...query, page: 1 }, `${QUEUE_PATH}.xlsx`)} download>
              {t('shell.excel')}
            </a>
          </p>
        </>
      )}
    </>
  )
}
