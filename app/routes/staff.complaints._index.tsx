import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ComplaintTable } from '../complaints/complaint-table.tsx'
import { COMPLAINTS_A_PAGE, countOpenComplaints, listComplaints } from '../complaints/queries-queue.server.ts'
import {
  COMPLAINT_STAGES,
  COMPLAINT_WHOSE,
  COMPLAINTS_PATH,
  type ComplaintStage,
  complaintsHref,
  readComplaintQuery,
} from '../complaints/queue-query.ts'
import { namesIn } from '../directory/party-name.tsx'
import { shanghaiDay } from '../domain/day.ts'
import { pagesOf } from '../http/pages.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { namesOfParties } from '../listings/queries-parties.server.ts'
import { Empty } from '../ui/empty.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tabs } from '../ui/tabs.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('complaints.staff.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const query = readComplaintQuery(new URL(request.url).searchParams)
  const today = shanghaiDay(app.now())
  const { lines, total } = await listComplaints(app.db, actor, query, today)
  const [party] = query.party ? await namesOfParties(app.db, [query.party]) : []
  return json({
    query,
    total,
    party: party ?? null,
    pages: pagesOf(request, { page: query.page, total, size: COMPLAINTS_A_PAGE }),
    counts: await countOpenComplaints(app.db, actor, query, today),
    rows: lines.map(({ createdAt, ...line }) => ({
      ...line,
      receivedOn: shanghaiDay(new Date(createdAt)),
      overdue: query.stage !== 'decided' && line.dueOn !== null && line.dueOn < today,
    })),
  })
}

export default function Complaints() {
  const { query, total, party, pages, counts, rows } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const isWhole = complaintsHref(query) === COMPLAINTS_PATH
  const title = (stage: ComplaintStage) =>
    stage === 'open' || stage === 'decided'
      ? t(`complaints.staff.stage.${stage}`)
      : t(`complaints.state.${stage}`)
  const count = (stage: ComplaintStage) =>
    stage === 'open' ? counts.whose.all : stage === 'decided' ? undefined : counts.stages[stage]
  return (
    <>
      <PageHead
        title={t('complaints.staff.title')}
        lede={t('complaints.staff.lede', { count: counts.whose.all })}
        crumbs={[{ to: '/staff/applications', label: t('vetting.queue.title') }]}
      />
      <Facts
        facts={COMPLAINT_WHOSE.map((whose) => ({
          term: t(`complaints.staff.whoseOf.${whose}`),
          value: (
            <Link to={complaintsHref({ ...query, stage: 'open', whose, page: 1 })}>
              {counts.whose[whose]}
            </Link>
          ),
          attention: whose === 'overdue' && counts.whose.overdue > 0,
        }))}
      />
      {(party || query.whose !== 'all') && (
        <p className="actions">
          {party && t('complaints.staff.party', { name: namesIn(locale, party).first.text })}
          {query.whose !== 'all' && t(`complaints.staff.whoseOf.${query.whose}`)}{' '}
          <Link to={COMPLAINTS_PATH}>{t('complaints.staff.clear')}</Link>
        </p>
      )}
      <Tabs
        label={t('complaints.staff.stages')}
        tabs={COMPLAINT_STAGES.map((stage) => {
          const number = count(stage)
          return {
            to: complaintsHref({ ...query, stage, page: 1 }),
            label: title(stage),
            current: query.stage === stage,
            ...(number !== undefined && { count: number }),
          }
        })}
      />
      {total === 0 ? (
        <Empty title={t(isWhole ? 'complaints.staff.noneOpen' : 'complaints.staff.none')} />
      ) : (
        <>
          <ComplaintTable rows={rows} total={total} />
          <Pagination
            page={query.page}
            pages={pages}
            hrefFor={(page) => complaintsHref({ ...query, page })}
          />
        </>
      )}
    </>
  )
}
