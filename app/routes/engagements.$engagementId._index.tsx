import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { namesIn } from '../directory/party-name.tsx'
import { EventTimeline } from '../disputes/dispute-timeline.tsx'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import { listEvents } from '../disputes/queries-events.server.ts'
import { noteReading } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { engagementAbilities } from '../domain/engagement/policy.ts'
import { CapacityTaken } from '../engagements/capacity-taken.tsx'
import { EngagementActions } from '../engagements/engagement-actions.tsx'
import { EngagementStateTag } from '../engagements/engagement-state.tsx'
import { getEngagement } from '../engagements/queries.server.ts'
import { countOpenEngagements } from '../engagements/queries-open.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t, locale) =>
    t('engagements.page.title', {
      name: data ? data.engagement.parties.map((party) => namesIn(locale, party).first.text).join(' + ') : '',
    }),
  )

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  await noteReading(app.db, actor, engagement.disputeId, app.now())
  const [open, events] = await Promise.all([
    countOpenEngagements(
      app.db,
      engagement.parties.map((party) => party.id),
    ),
    listEvents(app.db, 'engagement', [engagement.id]),
  ])
  return json({
    engagement,
    parties: engagement.parties.map((party) => ({ ...party, open: open.get(party.id) ?? 0 })),
    events,
    staff: isStaff(actor),
    abilities: engagementAbilities(actor, engagement),
  })
}

export default function EngagementPage() {
  const { engagement, parties, events, staff, abilities } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const name = parties.map((party) => namesIn(locale, party).first.text).join(' + ')
  const { disputeId, runId, pair } = engagement
  return (
    <>
      <PageHead
        title={name}
        here={t('engagements.record.who')}
        crumbs={[
          {
            to: '/engagements',
            label: t(staff ? 'engagements.list.titleStaff' : 'engagements.list.title'),
          },
        ]}
      />
      <Facts
        facts={[
          {
            term: t('engagements.page.facts.state'),
            value: <EngagementStateTag state={engagement.status} />,
          },
          { term: t('engagements.page.facts.since'), value: engagement.startedOn },
          {
            term: t('engagements.page.facts.dispute'),
            value: <Link to={`/disputes/${disputeId}`}>{engagement.disputeTitle}</Link>,
          },
          ...(staff
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
      <div className="with-aside">
        <div>
          <section>
            <h2>{t('engagements.page.parties')}</h2>
            <CapacityTaken parties={parties} status={engagement.status} />
          </section>
          <section className="section">
            <h2>{t('engagements.page.note')}</h2>
            {engagement.note === '' ? (
              <p className="quiet">{t('engagements.page.noteNone')}</p>
            ) : (
              <p className="written">{engagement.note}</p>
            )}
          </section>
          {runId && (
            <p className="section">
              <Link to={`/disputes/${disputeId}/matches/${runId}`}>{t('engagements.page.fromRun')}</Link>
            </p>
          )}
        </div>
        <aside>
          <EngagementActions id={engagement.id} version={engagement.version} abilities={abilities} />
          <section>
            <h2>{t('engagements.page.timeline')}</h2>
            <EventTimeline events={events} />
          </section>
        </aside>
      </div>
    </>
  )
}
