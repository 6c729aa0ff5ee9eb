import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { newId } from '../../db/identifier.server.ts'
import { listDisputeResearch } from '../commissions/queries.server.ts'
import { DeadlineSection } from '../deadlines/deadline-section.tsx'
import { listDeadlines } from '../deadlines/queries.server.ts'
import { HandlerSection } from '../desk/handler-section.tsx'
import { findHandler } from '../desk/queries.server.ts'
import { DisputeAccount } from '../disputes/dispute-account.tsx'
import { DisputeActions } from '../disputes/dispute-actions.tsx'
import { DisputeFacts } from '../disputes/dispute-facts.tsx'
import { EventTimeline } from '../disputes/dispute-timeline.tsx'
import { DraftTasks, draftStateOf } from '../disputes/draft-tasks.tsx'
import { findHurryOf } from '../disputes/hurry.server.ts'
import { IntakeActions } from '../disputes/intake-actions.tsx'
import { IntakeNotices } from '../disputes/intake-notices.tsx'
import { IntakeSection, ParticularsShown } from '../disputes/intake-section.tsx'
import { listRuns } from '../disputes/queries.server.ts'
import { latestFirst, listEvents } from '../disputes/queries-events.server.ts'
import { findDecisionDue } from '../disputes/queries-intake.server.ts'
import { findSelfOpponents } from '../disputes/queries-self-opponent.server.ts'
import { listSupplements } from '../disputes/queries-supplements.server.ts'
import { ReaderLedger } from '../disputes/reader-ledger.tsx'
import { listReadings, readDispute } from '../disputes/readers.server.ts'
import { RunList } from '../disputes/run-list.tsx'
import { SelfOpponentNotice } from '../disputes/self-opponent-notice.tsx'
import { useStandingFacts } from '../disputes/standing-facts.tsx'
import { listDocuments } from '../documents/queries.server.ts'
import { isStaff } from '../domain/actor.ts'
import { deadlinesRun } from '../domain/deadline/policy.ts'
import { canHandleDispute } from '../domain/desk/policy.ts'
import { isOver } from '../domain/dispute/lifecycle.ts'
import { canGiveOpinion, disputeAbilities } from '../domain/dispute/policy.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { isOpen } from '../domain/engagement/lifecycle.ts'
import { OPEN_STATES, WAITING_STATES } from '../domain/invitation/lifecycle.ts'
import { EngagementSection } from '../engagements/engagement-section.tsx'
import { listEngagementsIn } from '../engagements/queries.server.ts'
import { FileTable } from '../files/file-table.tsx'
import { listFiles } from '../files/queries.server.ts'
import { GroupNotice } from '../groups/group-notice.tsx'
import { PlanNotice } from '../groups/plan-notice.tsx'
import { listGroupsOf } from '../groups/queries.server.ts'
import { listPlansOf } from '../groups/queries-plans.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT, useTitle } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf, localeOf } from '../i18n/preferences.server.ts'
import { listInvitations } from '../invitations/queries.server.ts'
import { listInvitationEvents, readerOf } from '../invitations/queries-events.server.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { writtenLanguage } from '../ui/written-language.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (_, locale) => (data ? titleIn(locale, data.dispute.title) : ''))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  const { facts } = dispute
  const [
    runs,
    engagements,
    files,
    events,
    ledger,
    documents,
    supplements,
    decision,
    deadlines,
    groups,
    handler,
  ] = await Promise.all([
    listRuns(app.db, actor, dispute.id),
    listEngagementsIn(app.db, actor, dispute.id),
    listFiles(app.db, actor, 'dispute', dispute.id),
    listEvents(app.db, 'dispute', [dispute.id]),
    listReadings(app.db, actor, dispute.id),
    listDocuments(app.db, dispute.id),
    listSupplements(app.db, dispute.id),
    findDecisionDue(app.db, dispute, app.now()),
    listDeadlines(app.db, dispute.id),
    listGroupsOf(app.db, dispute.id),
    findHandler(app.db, dispute.id),
  ])
  const invitations = await listInvitations(app.db, actor, dispute.id, app.now())
  const asking = await listInvitationEvents(app.db, readerOf(actor), invitations, languageOf(request))
  return json({
    dispute,
    deadline: writeDeadline(facts.respondBy, facts.respondZone, app.now()),
    runs,
    engagements,
    files,
    events: [...events, ...asking].toSorted(latestFirst),
    waits: invitations.some(({ status }) => WAITING_STATES.some((one) => one === status)),
    // What ends the dispute closes these: see `takeBackInvitations`.
    open: invitations.filter(({ status }) => OPEN_STATES.some((one) => one === status)).length,
    ledger,
    documents,
    supplements,
    decision,
    deadlines,
    daysOver: !deadlinesRun(dispute),
    groups,
    // What one enterprise bears is its own and the centre's to see, on the centre's own page.
    plans: isStaff(actor) ? [] : await listPlansOf(app.db, dispute.id),
    handler,
    hurry: await findHurryOf(app.db, dispute, decision, app.now()),
    mayTake: canHandleDispute(actor, dispute),
    isMine: handler?.id === actor.id,
    research: (await listDisputeResearch(app.db, actor, dispute.id)).length,
    mayGiveOpinion: canGiveOpinion(actor, dispute),
    alike: (await findSelfOpponents(app.db, dispute.enterpriseId, facts.opponents)).alike,
    staff: isStaff(actor),
    abilities: disputeAbilities(actor, dispute),
    unmatched: new URL(request.url).searchParams.has('unmatched') && runs.length === 0,
    newId: newId(app.now()),
    names: namesFor(localeOf(request), { jurisdictions: facts.jurisdictions, languages: facts.languages }),
  })
}

export default function DisputePage() {
  const data = useLoaderData<typeof loader>()
  const { dispute, deadline, runs, engagements, files, events, ledger, staff, abilities, unmatched, names } =
    data
  const t = useT()
  const standing = useStandingFacts()
  const { facts, particulars } = dispute
  const title = useTitle()(dispute.title)
  const tasks = draftStateOf(facts, files.files.length > 0)
  // A draft that does not say where and which right can be neither submitted nor matched.
  const complete = tasks.places && tasks.rights
  const waiting =
    dispute.status === 'supplement_requested'
      ? data.supplements.find(({ answers }) => answers === null)
      : undefined
  return (
    <NamesProvider names={names}>
      <PageHead
        title={title}
        titleLang={writtenLanguage(title) ?? undefined}
        crumbs={[{ to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') }]}
      />
      <DisputeFacts
        question={{ ...facts, deadline }}
        own={!staff}
        first={standing({
          dispute: { ...dispute, urgent: particulars.urgent },
          acting: engagements.filter(isOpen),
          waits: data.waits,
          staff,
          decision: data.decision,
        })}
        over={data.daysOver}
      />
      <IntakeNotices
        dispute={{ ...dispute, urgent: particulars.urgent, procedure: facts.procedure }}
        asked={waiting ? { count: waiting.points.length, dueOn: waiting.dueOn } : null}
        mayAnswer={abilities.supplement}
        staff={staff}
        decided={dispute.decidedAt !== null}
        hurry={data.hurry}
        mayEdit={abilities.edit}
      />
      {data.groups.map((group) => (
        <GroupNotice key={group.id} disputeId={dispute.id} group={group} mayAnswer={!staff} />
      ))}
      {data.plans.map((plan) => (
        <PlanNotice key={plan.id} disputeId={dispute.id} plan={plan} mayAnswer={!staff} />
      ))}
      <SelfOpponentNotice alike={data.alike} />
      {unmatched && (
        <Notice tone="warm" title={t('disputes.page.unmatched')}>
          {t('disputes.page.unmatchedHow')}
        </Notice>
      )}
      <div className="with-aside">
        <div className="acts">
          <section>
            <DisputeActions
              id={dispute.id}
              version={dispute.version}
              abilities={{
                ...abilities,
                submit: abilities.submit && complete,
                match: abilities.match && complete,
              }}
              open={data.open}
              latestRun={runs[0]?.id ?? null}
              later={waiting !== undefined && !staff}
              newId={data.newId}
            />
          </section>
          {staff && (
            <section>
              <h2>{t('intake.page.decisions')}</h2>
              <IntakeActions
                id={dispute.id}
                version={dispute.version}
                abilities={abilities}
                mayGiveOpinion={data.mayGiveOpinion}
              />
            </section>
          )}
        </div>
        <div>
          {dispute.status === 'draft' && abilities.edit && <DraftTasks disputeId={dispute.id} done={tasks} />}
          <section className={dispute.status === 'draft' ? 'section' : undefined}>
            <h2>{t('disputes.page.runs')}</h2>
            <RunList disputeId={dispute.id} runs={runs} />
          </section>
          <EngagementSection disputeId={dispute.id} engagements={engagements} staff={staff} />
          <DeadlineSection
            disputeId={dispute.id}
            answer={deadline}
            deadlines={data.deadlines}
            over={data.daysOver}
            alone={isOver(dispute.status) && !data.daysOver}
          />
          <IntakeSection disputeId={dispute.id} documents={data.documents} supplements={data.supplements} />
          <section className="section">
            <h2>{t('disputes.page.about')}</h2>
            <ParticularsShown {...particulars} />
            <DisputeAccount {...facts} {...particulars} />
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
          {dispute.status !== 'draft' && (
            <section>
              <HandlerSection
                disputeId={dispute.id}
                handler={data.handler}
                mayTake={data.mayTake}
                isMine={data.isMine}
              />
            </section>
          )}
          {(staff || data.research > 0) && (
            <section>
              <p>
                <Link to={`/disputes/${dispute.id}/research`}>
                  {t('disputes.page.research', { count: data.research })}
                </Link>
              </p>
            </section>
          )}
          <section>
            <h2>{t('disputes.page.timeline')}</h2>
            <EventTimeline events={events} />
          </section>
        </aside>
      </div>
    </NamesProvider>
  )
}
