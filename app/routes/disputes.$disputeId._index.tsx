import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DisputeAccount } from '../disputes/dispute-account.tsx'
import { DisputeActions } from '../disputes/dispute-actions.tsx'
import { DisputeFacts } from '../disputes/dispute-facts.tsx'
import { DisputeStateTag } from '../disputes/dispute-state.tsx'
import { EventTimeline } from '../disputes/dispute-timeline.tsx'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import { listRuns } from '../disputes/queries.server.ts'
import { listEvents } from '../disputes/queries-events.server.ts'
import { ReaderLedger } from '../disputes/reader-ledger.tsx'
import { listReadings, readDispute } from '../disputes/readers.server.ts'
import { RunList } from '../disputes/run-list.tsx'
import { isStaff } from '../domain/actor.ts'
import { disputeAbilities } from '../domain/dispute/policy.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { EngagementTable } from '../engagements/engagement-table.tsx'
import { listEngagementsIn } from '../engagements/queries.server.ts'
import { FileTable } from '../files/file-table.tsx'
import { listFiles } from '../files/queries.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, () => data?.dispute.facts.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  const { facts } = dispute
  const [runs, engagements, files, events, ledger] = await Promise.all([
    listRuns(app.db, actor, dispute.id),
    listEngagementsIn(app.db, actor, dispute.id),
    listFiles(app.db, actor, 'dispute', dispute.id),
    listEvents(app.db, 'dispute', [dispute.id]),
    listReadings(app.db, dispute.id),
  ])
  return json({
    dispute,
    deadline: writeDeadline(facts.respondBy, facts.respondZone, app.now()),
    runs,
    engagements,
    files,
    events,
    ledger,
    staff: isStaff(actor),
    abilities: disputeAbilities(actor, dispute),
    unmatched: new URL(request.url).searchParams.has('unmatched') && runs.length === 0,
    names: namesFor(localeOf(request), { jurisdictions: facts.jurisdictions, languages: facts.languages }),
  })
}

export default function DisputePage() {
  const { dispute, deadline, runs, engagements, files, events, ledger, staff, abilities, unmatched, names } =
    useLoaderData<typeof loader>()
  const t = useT()
  const { facts } = dispute
  const state = { term: t('disputes.page.facts.state'), value: <DisputeStateTag state={dispute.status} /> }
  const enterprise = {
    term: t('disputes.page.facts.enterprise'),
    value: <EnterpriseName names={dispute.enterprise} />,
  }
  return (
    <NamesProvider names={names}>
      <PageHead
        title={facts.title}
        crumbs={[{ to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') }]}
      />
      <DisputeFacts question={{ ...facts, deadline }} first={staff ? [state, enterprise] : [state]} />
      {unmatched && (
        <Notice tone="warm" title={t('disputes.page.unmatched')}>
          {t('disputes.page.unmatchedHow')}
        </Notice>
      )}
      <div className="with-aside">
        <div>
          <section>
            <h2>{t('disputes.page.runs')}</h2>
            <RunList disputeId={dispute.id} runs={runs} />
          </section>
          <section className="section">
            <h2>{t('disputes.page.engagements')}</h2>
            {engagements.length === 0 ? (
              <p className="quiet">{t('disputes.page.engagementsNone')}</p>
            ) : (
              <EngagementTable
                engagements={engagements}
                total={engagements.length}
                staff={staff}
                withDispute={false}
              />
            )}
          </section>
          <section className="section">
            <h2>{t('disputes.page.about')}</h2>
            <DisputeAccount {...facts} />
          </section>
          <section className="section">
            <h2>{t('files.page.title')}</h2>
            <FileTable files={files.files} removable={false} />
            {files.abilities.add && (
              <p className="file-more">
                <Link to={`/disputes/${dispute.id}/files`}>{t('files.page.manage')}</Link>
              </p>
            )}
          </section>
          <ReaderLedger {...ledger} />
        </div>
        <aside>
          <section>
            <DisputeActions
              id={dispute.id}
              version={dispute.version}
              abilities={abilities}
              latestRun={runs[0]?.id ?? null}
            />
          </section>
          <section>
            <h2>{t('disputes.page.timeline')}</h2>
            <EventTimeline events={events} />
          </section>
        </aside>
      </div>
    </NamesProvider>
  )
}
