import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import { recordsEnterprises } from '../domain/enterprise/policy.ts'
import type { Managed } from '../enterprises/on-staff-page.ts'
import { ENTERPRISES_A_PAGE, listEnterprises } from '../enterprises/queries-staff.server.ts'
import { pagesOf } from '../http/pages.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { searchAsked } from '../http/search-asked.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Empty } from '../ui/empty.tsx'
import { TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('enterprises.staff.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { q, page } = searchAsked(request)
  const { rows, total } = await listEnterprises(app.db, actor, { q, page }, app.now())
  const pages = pagesOf(request, { page, total, size: ENTERPRISES_A_PAGE })
  return json({ q, page, pages, total, rows, mayRecord: recordsEnterprises(actor) })
}

const TONE: Record<Managed, TagTone> = { managed: 'good', invited: 'open', nobody: 'plain' }

export default function Enterprises() {
  const { q, page, pages, total, rows, mayRecord } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('enterprises.staff.title')}
        lede={t('enterprises.staff.lede')}
        crumbs={[{ to: '/staff', label: t('desk.title') }]}
      />
      <Form method="get" className="account-search">
        <TextField id="q" type="search" label={t('enterprises.staff.search')} defaultValue={q} optional />
        <Button tone="quiet">{t('enterprises.staff.find')}</Button>
      </Form>
      <p className="quiet" role="status">
        {t('enterprises.staff.count', { count: total })}
      </p>
      {rows.length === 0 ? (
        <Empty title={t('enterprises.staff.none')}>
          <p>{t('enterprises.staff.noneHow')}</p>
        </Empty>
      ) : (
        <DataTable
          caption={t('enterprises.staff.title')}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              title: t('enterprises.staff.name'),
              heading: true,
              cell: ({ id, ref, names }) => (
                <Link to={`/staff/enterprises/${id}`}>
                  {(names.zh ?? names.en) ? <EnterpriseName names={names} /> : ref}
                </Link>
              ),
            },
            {
              key: 'code',
              title: t('accounts.field.creditCode'),
              unbroken: true,
              cell: (row) => row.creditCode ?? t('shell.notStated'),
            },
            {
              key: 'administrator',
              title: t('enterprises.staff.administrator'),
              cell: ({ managed, refused }) => (
                <div>
                  <Tag tone={TONE[managed]}>{t(`enterprises.staff.managed.${managed}`)}</Tag>
                  {refused > 0 && <p>{t('enterprises.staff.refused', { count: refused })}</p>}
                </div>
              ),
            },
          ]}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(other) => `?${new URLSearchParams({ ...(q && { q }), page: String(other) })}`}
      />
      {mayRecord && (
        <p className="actions section">
          <LinkButton to="/staff/enterprises/new" tone="quiet">
            {t('enterprises.record.title')}
          </LinkButton>
        </p>
      )}
    </>
  )
}
