import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listHandlers } from '../desk/queries.server.ts'
import { CaseFilters, NothingFits } from '../disputes/case-filters.tsx'
import { isStaff } from '../domain/actor.ts'
import { type CaseReader, caseHref, chosenIn, readCaseQuery } from '../domain/dispute/case-query.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { Problem } from '../domain/errors.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import { EngagementTable } from '../engagements/engagement-table.tsx'
import { NamedList } from '../engagements/named-list.tsx'
import { ENGAGEMENTS_A_PAGE, listEngagements } from '../engagements/queries.server.ts'
import { listNamed } from '../engagements/queries-named.server.ts'
import { pagesOf } from '../http/pages.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { jurisdictionOptions } from '../i18n/names.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf, localeOf } from '../i18n/preferences.server.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.list.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!worksOnDisputes(actor) && !getsInvitations(actor))
    throw new Problem('not_found', 'there are no engagements for this account')
  const [staff, party] = [isStaff(actor), getsInvitations(actor)]
  const reader: CaseReader = staff ? 'staff' : party ? 'party' : 'enterprise'
  const query = readCaseQuery(new URL(request.url).searchParams, ENGAGEMENT_STATES, reader)
  const [named, { engagements, total }] = await Promise.all([
    listNamed(app.db, actor, languageOf(request)),
    listEngagements(app.db, actor, query, app.now()),
  ])
  return json({
    named,
    engagements,
    total,
    query,
    reader,
    pages: pagesOf(request, { page: query.page, total, size: ENGAGEMENTS_A_PAGE }),
    staff,
    party,
    places: party ? [] : jurisdictionOptions(localeOf(request)),
    handlers: staff ? await listHandlers(app.db) : [],
  })
}

export default function Engagements() {
  const { named, engagements, total, query, reader, pages, staff, party, places, handlers } =
    useLoaderData<typeof loader>()
  const t = useT()
  const filtered = chosenIn(query).length > 0
  return (
    <>
      <PageHead
        title={t(staff ? 'engagements.list.titleStaff' : 'engagements.list.title')}
        lede={t('engagements.list.lede')}
      />
      <NamedList rows={named} />
      {(total > 0 || filtered) && (
        <CaseFilters
          query={query}
          path="/engagements"
          reader={reader}
          stages={ENGAGEMENT_STATES.map((value) => ({ value, label: t(`engagements.state.${value}`) }))}
          places={places}
          handlers={handlers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {total === 0 && filtered ? (
        <NothingFits path="/engagements" />
      ) : total === 0 ? (
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
      <Pagination
        page={query.page}
        pages={pages}
        hrefFor={(page) => caseHref({ ...query, page }, '/engagements')}
      />
      {staff && total > 0 && (
        <p className="section screen-only">
          <a href={caseHref({ ...query, page: 1 }, '/engagements.xlsx')} download>
            {t('shell.excel')}
          </a>
        </p>
      )}
    </>
  )
}
