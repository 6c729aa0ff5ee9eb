import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRecords, RECORDS_A_PAGE } from '../centre-records/queries.server.ts'
import { RecordTable } from '../centre-records/record-table.tsx'
import { isRecordKind, RECORD_KINDS, type RecordKind } from '../domain/centre-record/kinds.ts'
import { pagesOf } from '../http/pages.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { REPORTS_PATH } from '../reports/report-query.ts'
import { LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tabs } from '../ui/tabs.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('records.heading'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('kind') ?? ''
  const kind: RecordKind | '' = isRecordKind(asked) ? asked : ''
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(searchParams.get('page'))) || 1))
  const { rows, total } = await listRecords(app.db, { kind, page })
  return json({ kind, page, pages: pagesOf(request, { page, total, size: RECORDS_A_PAGE }), rows, total })
}

const hrefOf = (kind: RecordKind | '', page = 1) => {
  const params = new URLSearchParams({ ...(kind && { kind }), ...(page > 1 && { page: String(page) }) })
  return params.size > 0 ? `/staff/records?${params}` : '/staff/records'
}

export default function Records() {
  const { kind, page, pages, rows, total } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('records.heading')}
        lede={t('records.lede')}
        crumbs={[{ to: REPORTS_PATH, label: t('reports.title') }]}
      />
      <Tabs
        label={t('records.kindTitle')}
        tabs={[
          { to: hrefOf(''), label: t('records.all'), current: kind === '' },
          ...RECORD_KINDS.map((one) => ({
            to: hrefOf(one),
            label: t(`records.kind.${one}`),
            current: kind === one,
          })),
        ]}
      />
      {total === 0 ? (
        <Empty title={t('records.none')}>
          <p>{t('records.noneHow')}</p>
        </Empty>
      ) : (
        <RecordTable rows={rows} total={total} />
      )}
      <Pagination page={page} pages={pages} hrefFor={(to) => hrefOf(kind, to)} />
      <p className="actions section">
        {RECORD_KINDS.filter((one) => kind === '' || one === kind).map((one) => (
          <LinkButton key={one} to={`/staff/records/new?kind=${one}`} tone="quiet">
            {t(`records.add.${one}`)}
          </LinkButton>
        ))}
      </p>
    </>
  )
}
