import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { isStaff } from '../domain/actor.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import { EngagementTable } from '../engagements/engagement-table.tsx'
import { ENGAGEMENTS_A_PAGE, listEngagements } from '../engagements/queries.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.list.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!worksOnDisputes(actor) && !getsInvitations(actor))
    throw new Problem('not_found', 'there are no engagements for this account')
  const page = Math.max(1, Math.floor(Number(new URL(request.url).searchParams.get('page'))) || 1)
  const { engagements, total } = await listEngagements(app.db, actor, page)
  const pages = Math.ceil(total / ENGAGEMENTS_A_PAGE)
  return json({ engagements, total, page, pages, staff: isStaff(actor), party: getsInvitations(actor) })
}

export default function Engagements() {
  const { engagements, total, page, pages, staff, party } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t(staff ? 'engagements.list.titleStaff' : 'engagements.list.title')}
        lede={t('engagements.list.lede')}
      />
      {total === 0 ? (
        <Empty title={t('engagements.list.empty')}>
          <p>{t(party ? 'engagements.list.emptyParty' : 'engagements.list.emptyHow')}</p>
          <p>
            {party ? (
              <Link to="/invitations">{t('invitations.inbox.title')}</Link>
            ) : (
              <Link to="/disputes">{t('engagements.list.emptyLink')}</Link>
            )}
          </p>
        </Empty>
      ) : (
        <EngagementTable engagements={engagements} total={total} staff={staff} party={party} />
      )}
      <Pagination page={page} pages={pages} hrefFor={(to) => `/engagements?page=${to}`} />
      {staff && total > 0 && (
        <p className="section screen-only">
          <a href="/engagements.xlsx" download>
            {t('shell.excel')}
          </a>
        </p>
      )}
    </>
  )
}
