import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommissionState } from '../commissions/commission-state.tsx'
import { listDisputeResearch } from '../commissions/queries.server.ts'
import { PartyName } from '../directory/party-name.tsx'
import { readDispute } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { canCommission } from '../domain/commission/policy.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { FileTable } from '../files/file-table.tsx'
import { listFiles } from '../files/queries.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { LinkButton } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('commissions.research.title'))

/** The research on a dispute: for its enterprise, and for staff, who lead on from here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id, title, status } = await readDispute(app.db, actor, params.disputeId!, app.now())
  const research = await listDisputeResearch(app.db, actor, id)
  return json({
    dispute: { id, title: titleIn(localeOf(request), title) },
    research: await Promise.all(
      research.map(async (one) => ({
        ...one,
        files: one.report === null ? [] : (await listFiles(app.db, actor, 'commission', one.id)).files,
      })),
    ),
    staff: isStaff(actor),
    commissions: canCommission(actor) && status !== 'draft',
  })
}

export default function Research() {
  const { dispute, research, staff, commissions } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('commissions.research.title')}
        lede={t('commissions.research.lede')}
        crumbs={[
          { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
          { to: `/disputes/${dispute.id}`, label: dispute.title },
        ]}
      />
      {commissions && (
        <p className="actions">
          <LinkButton to={`/staff/commissions/new?dispute=${dispute.id}`}>{t('commissions.new')}</LinkButton>
        </p>
      )}
      {research.length === 0 && <p className="quiet">{t('commissions.research.none')}</p>}
      {research.map(({ id, title, party, status, dueOn, report, acceptedOn, files }) => (
        <section className="section" key={id}>
          <h2>{staff ? <Link to={`/staff/commissions/${id}`}>{title}</Link> : title}</h2>
          <p>
            <CommissionState status={status} /> <PartyName party={party} /> · {t('commissions.due')} {dueOn}
          </p>
          {report !== null ? (
            <>
              <Written text={report} />
              {files.length > 0 && <FileTable files={files} removable={false} />}
            </>
          ) : (
            <p className="quiet">
              {t(acceptedOn ? 'commissions.research.notForYou' : 'commissions.research.notYet')}
            </p>
          )}
        </section>
      ))}
    </>
  )
}
