import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AuditFilters } from '../audit/audit-filters.tsx'
import { subjectKey } from '../audit/audit-line.ts'
import { auditHref, auditParams, readAuditQuery } from '../audit/audit-query.ts'
import { AuditTable } from '../audit/audit-table.tsx'
import { AUDIT_A_PAGE, listAudit } from '../audit/queries.server.ts'
import { findAuditSubjects } from '../audit/queries-subjects.server.ts'
import { shanghaiMinute } from '../domain/day.ts'
import { pagesOf } from '../http/pages.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { auditChoices, auditWords } from '../i18n/audit-words.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('audit.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const query = readAuditQuery(new URL(request.url).searchParams)
  const { lines, total } = await listAudit(app.db, actor, query)
  const locale = localeOf(request)
  const words = auditWords(locale)
  const subjects = await findAuditSubjects(app.db, lines)
  return json({
    query,
    total,
    pages: pagesOf(request, { page: query.page, total, size: AUDIT_A_PAGE }),
    ...auditChoices(locale),
    lines: lines.map((line) => ({
      ...line,
      who: words.who(line.who),
      when: shanghaiMinute(line.at),
      what: words.action(line.action),
      kind: words.noun(line.noun),
      subject: subjects.get(subjectKey(line)) ?? null,
    })),
  })
}

export default function Audit() {
  const { query, total, pages, kinds, actions, lines } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('audit.title')}
        lede={t('audit.lede')}
        crumbs={[{ to: '/staff/accounts', label: t('accounts.staff.title') }]}
      />
      <p className="screen-only">
        <Link to="/staff/runs">{t('audit.recheck.link')}</Link>
      </p>
      <AuditFilters query={query} kinds={kinds} actions={actions} />
      <p className="quiet" role="status">
        {t('audit.count', { count: total })}
      </p>
      {total === 0 ? (
        <Empty title={t('audit.none')}>
          <p>{t('audit.noneHow')}</p>
        </Empty>
      ) : (
        <>
          <AuditTable lines={lines} />
          <Pagination page={query.page} pages={pages} hrefFor={(page) => auditHref({ ...query, page })} />
          <p className="actions section screen-only">
            <a className="button button-quiet" href={`/staff/audit.csv?${auditParams(query)}`} download>
              {t('audit.export')}
            </a>
            <a href={`/staff/audit.xlsx?${auditParams(query)}`} download>
              {t('shell.excel')}
            </a>
          </p>
          <p className="quiet small screen-only">{t('audit.exportHow')}</p>
        </>
      )}
    </>
  )
}
