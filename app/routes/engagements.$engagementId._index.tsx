import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { countOpenEngagements } from '../../db/open-engagements.server.ts'
import { Deadline } from '../disputes/dispute-facts.tsx'
import { EventTimeline } from '../disputes/dispute-timeline.tsx'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import { listEvents } from '../disputes/queries-events.server.ts'
import { noteReading } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { isOpen } from '../domain/engagement/lifecycle.ts'
import {
  becomesEvidence,
  canWork,
  type EngagementSide,
  engagementAbilities,
  readsForJoined,
  readsSince,
  sideIn,
} from '../domain/engagement/policy.ts'
import { engagementTitle } from '../domain/engagement/title.ts'
import { referenceOf } from '../domain/reference.ts'
import { CapacityTaken } from '../engagements/capacity-taken.tsx'
import { ConfirmationSection } from '../engagements/confirmation-section.tsx'
import { EngagedNames } from '../engagements/engaged-names.tsx'
import { EngagementActions } from '../engagements/engagement-actions.tsx'
import { EngagementHead, titleText } from '../engagements/engagement-head.tsx'
import { MoneySummary, NextDays, WaitingList } from '../engagements/engagement-overview.tsx'
import { EngagementStateTag } from '../engagements/engagement-state.tsx'
import { fileOfDispute } from '../engagements/file-of-dispute.ts'
import { MessageList } from '../engagements/message-list.tsx'
import { findOverview } from '../engagements/overview.server.ts'
import { type Engagement, findSuccessor, getEngagement, sided } from '../engagements/queries.server.ts'
import { listConfirmations } from '../engagements/queries-named.server.ts'
import { hasRatedBack, listRatings } from '../engagements/queries-work.server.ts'
import { RatingList } from '../engagements/rating-list.tsx'
import { TermsSummary } from '../engagements/terms-summary.tsx'
import { requireActor } from '../http/require-actor.server.ts'
import { useT, useTitle } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { LinkButton } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t, locale) =>
    t('engagements.page.title', {
      name: data ? titleText(data.title, locale, t('shell.colon')) : '',
    }),
  )

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  const now = app.now()
  const side = sideIn(actor, sided(engagement))
  await noteReading(app.db, actor, engagement.disputeId, now)
  const since = readsSince(actor, { ...sided(engagement), confirmedAt: engagement.confirmedAt })
  const [overview, confirmations, open, events] = await Promise.all([
    findOverview(app.db, actor, engagement, now),
    listConfirmations(app.db, actor, engagement),
    countOpenEngagements(
      app.db,
      engagement.parties.map((party) => party.id),
    ),
    listEvents(app.db, 'engagement', [engagement.id]),
  ])
  return json({
    engagement: shownOf(engagement, side),
    confirmations,
    successor: await findSuccessor(app.db, actor, engagement),
    parties: engagement.parties.map((party) => ({ ...party, open: open.get(party.id) ?? 0 })),
    events: events.filter(({ at }) => since === null || at >= since),
    overview,
    // What comes after an end is not whose engagement it was to know.
    deadline: isOpen(engagement) ? writeDeadline(engagement.respondBy, engagement.respondZone, now) : null,
    evidence: becomesEvidence(engagement),
    staff: isStaff(actor),
    side,
    // Whoever reads for a party that was joined into its own is not waited for.
    waitsFor: readsForJoined(actor, sided(engagement)) ? null : side,
    title: engagementTitle(engagement, side),
    ratings: await listRatings(app.db, actor, engagement.id),
    abilities: engagementAbilities(actor, engagement),
    mayRateBack:
      canWork(actor, sided(engagement), 'rate_back') &&
      !(await hasRatedBack(app.db, engagement.id, actor.partyId)),
  })
}

/**
 * What an engagement replaced is told to nobody else; its dispute’s clock is read as `deadline`. What was noted down
 * without an invitation was for the enterprise and the centre alone: `note` is null for whoever acts.
 */
function shownOf(
  { respondBy: _at, respondZone: _in, ...engagement }: Engagement,
  side: EngagementSide | null,
) {
  return {
    ...engagement,
    handover: engagement.replaces ? engagement.handover : '',
    note: side === 'party' && engagement.invitationId === null ? null : engagement.note,
  }
}

export default function EngagementPage() {
  const {
    engagement,
    confirmations,
    successor,
    parties,
    events,
    overview,
    deadline,
    evidence,
    staff,
    side,
    waitsFor,
    title,
    ratings,
    abilities,
    mayRateBack,
  } = useLoaderData<typeof loader>()
  const t = useT()
  const { disputeId, runId, pair } = engagement
  const about = useTitle()(engagement.disputeTitle)
  const party = side === 'party'
  const file = fileOfDispute(engagement, side)
  return (
    <>
      <EngagementHead id={engagement.id} title={title} view="overview" staff={staff} />
      <Facts
        facts={[
          {
            term: t('engagements.page.facts.state'),
            value: <EngagementStateTag state={engagement.status} />,
          },
          { term: t('engagements.page.facts.since'), value: engagement.startedOn },
          { term: t('shell.letterNumber'), value: referenceOf(engagement.id) },
          {
            term: t('engagements.page.facts.dispute'),
            value: file ? <Link to={file}>{about}</Link> : about,
          },
          ...(deadline
            ? [
                {
                  term: t('disputes.page.facts.deadline'),
                  value: <Deadline deadline={deadline} />,
                  attention: deadline.left.unit !== 'past',
                },
              ]
            : []),
          ...(staff || party
            ? [
                {
                  term: t('engagements.page.facts.enterprise'),
                  value: <EnterpriseName names={engagement.enterprise} />,
                },
              ]
            : []),
          ...(pair
            ? [
                {
                  term: t('engagements.page.facts.agreement'),
                  value: pair.ref ? (
                    <Link to={`/directory/pairings/${encodeURIComponent(pair.ref)}`}>
                      {t('engagements.page.agreement', { ref: pair.ref })}
                    </Link>
                  ) : (
                    t('engagements.page.agreementNone')
                  ),
                },
              ]
            : []),
        ]}
      />
      {successor && (
        <Notice tone="warm" title={t('engagements.handover.over')}>
          <Link to={`/engagements/${successor.id}`}>
            <EngagedNames parties={successor.parties} />
          </Link>
        </Notice>
      )}
      <ConfirmationSection
        engagementId={engagement.id}
        lines={confirmations}
        by={events.some(({ action, byStaff }) => action === 'record' && byStaff) ? 'centre' : 'enterprise'}
      />
      <section className={confirmations.length > 0 ? 'section' : undefined}>
        <h2>{t('engagements.page.waiting')}</h2>
        <WaitingList id={engagement.id} waiting={overview.waiting} side={waitsFor} />
      </section>
      <div className="with-aside section">
        <div className="acts">
          {(abilities.rate || mayRateBack) && (
            <p>
              <LinkButton to={`/engagements/${engagement.id}/rating`}>
                {t(mayRateBack ? 'engagements.rating.titleBack' : 'engagements.rating.title')}
              </LinkButton>
            </p>
          )}
          <EngagementActions
            id={engagement.id}
            version={engagement.version}
            abilities={abilities}
            openMilestones={overview.openMilestones}
          />
          {engagement.status === 'terminated' && !successor && !party && (
            <p>
              <Link to={`/disputes/${disputeId}`}>{t('engagements.page.another')}</Link>
            </p>
          )}
        </div>
        <div>
          {isOpen(engagement) && (
            <section>
              <h2>{t('engagements.page.days')}</h2>
              <NextDays
                id={engagement.id}
                disputeId={disputeId}
                file={file}
                days={overview.days}
                more={overview.moreDays}
              />
            </section>
          )}
          <div className="overview-pair">
            <section className="section">
              <h2>{t('engagements.page.money')}</h2>
              <MoneySummary id={engagement.id} pair={pair !== null} {...overview.money} />
            </section>
            <section className="section">
              <h2>{t('engagements.view.terms')}</h2>
              <TermsSummary id={engagement.id} terms={overview.terms} />
            </section>
            <section className="section">
              <h2>{t('engagements.page.lastMessage')}</h2>
              <MessageList messages={overview.lastMessage ? [overview.lastMessage] : []} />
              <p>
                <Link to={`/engagements/${engagement.id}/messages`}>{t('engagements.view.messages')}</Link>
              </p>
            </section>
          </div>
          {engagement.handover !== '' && (
            <section className="section">
              <h2>{t('engagements.handover.words')}</h2>
              <Written text={engagement.handover} />
              {!party && engagement.replaces && (
                <p>
                  <Link to={`/engagements/${engagement.replaces}`}>{t('engagements.handover.before')}</Link>
                  {' · '}
                  <Link to={`/engagements/${engagement.id}/files`}>{t('engagements.handedFiles.title')}</Link>
                </p>
              )}
            </section>
          )}
          <section className="section">
            <h2>{t('engagements.page.parties')}</h2>
            <CapacityTaken
              parties={parties}
              status={engagement.status}
              confirmed={engagement.confirmedAt !== null}
            />
          </section>
          {engagement.note !== null && (
            <section className="section">
              <h2>{t('engagements.page.note')}</h2>
              {engagement.note === '' ? (
                <p className="quiet">{t('engagements.page.noteNone')}</p>
              ) : (
                <Written text={engagement.note} />
              )}
            </section>
          )}
          {engagement.outcome && (
            <section className="section">
              <h2>{t('engagements.conclusion.heading')}</h2>
              <p>
                {t(`engagements.outcome.${engagement.outcome}`)} · {engagement.concludedOn}
              </p>
              {engagement.lessons && <Written text={engagement.lessons} />}
              {evidence && <p className="quiet small">{t('engagements.conclusion.evidence')}</p>}
            </section>
          )}
          {ratings.length > 0 && <RatingList ratings={ratings} parties={parties} />}
          {runId && !party && (
            <p className="section">
              <Link to={`/disputes/${disputeId}/matches/${runId}`}>{t('engagements.page.fromRun')}</Link>
            </p>
          )}
        </div>
        <aside>
          <section>
            <h2>{t('engagements.page.timeline')}</h2>
            <EventTimeline events={events} />
          </section>
        </aside>
      </div>
    </>
  )
}
