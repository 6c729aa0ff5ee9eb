import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DisputeFacts } from '../disputes/dispute-facts.tsx'
import { shanghaiMinute } from '../domain/day.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { Moment } from '../i18n/moment.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { AnswerForms } from '../invitations/answer-forms.tsx'
import { ConflictCheck } from '../invitations/conflict-check.tsx'
import { OwnClockText } from '../invitations/due-at.tsx'
import { openInvitation } from '../invitations/opened.server.ts'
import { OpenedFile, OpenedNames, OpenedSynopsis } from '../invitations/opened-parts.tsx'
import { OwnPlaceSection } from '../invitations/own-place.tsx'
import { PartyNames } from '../invitations/party-names.tsx'
import { QuoteFacts } from '../invitations/quote-facts.tsx'
import { StandingTag } from '../invitations/standing-tag.tsx'
import { type Fact, Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('invitations.inbox.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const invitation = await openInvitation(app.db, actor, params.invitationId!, app.now())
  const { synopsis } = invitation
  return json({
    invitation,
    deadline: synopsis && writeDeadline(synopsis.respondBy, synopsis.respondZone, app.now()),
    names: namesFor(localeOf(request), {
      jurisdictions: synopsis?.jurisdictions ?? [],
      languages: synopsis?.languages ?? [],
    }),
  })
}

export default function Invitation() {
  const { invitation, deadline, names } = useLoaderData<typeof loader>()
  const t = useT()
  const { purpose, status, stage, mine, partner, synopsis, place, quote, opinion, engagementId } = invitation
  const what = t(`invitations.purpose.${purpose}`)
  const dueAgain = mine.status === 'conflict_cleared'
  const first: Fact[] = [
    {
      term: t('invitations.inbox.state'),
      value: <StandingTag status={status} standing={invitation.standing} />,
    },
    { term: t('invitations.inbox.numberTitle'), value: invitation.reference },
    { term: t('invitations.inbox.received'), value: <Moment at={invitation.sentAt} /> },
    ...(partner ? [{ term: t('invitations.mine.partner'), value: <PartyNames parties={[partner]} /> }] : []),
  ]
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('invitations.mine.title', { what })}
        here={what}
        crumbs={[{ to: '/invitations', label: t('invitations.inbox.title') }]}
      />
      {synopsis ? (
        <DisputeFacts question={{ ...synopsis, deadline }} own={false} first={first} />
      ) : (
        <Facts facts={first} />
      )}
      {stage === null && (
        <Notice>{t(status === 'lapsed' ? 'invitations.mine.overLapsed' : 'invitations.mine.over')}</Notice>
      )}
      {stage !== null && mine.dueAt && (
        <Notice tone="warm">
          <p>
            {t(dueAgain ? 'invitations.mine.dueAgain' : 'invitations.mine.due', {
              due: shanghaiMinute(mine.dueAt),
            })}
          </p>
          {mine.dueThere && (
            <p>
              <OwnClockText own={mine.dueThere} />
            </p>
          )}
          <p>
            {t(invitation.uncounted ? 'invitations.mine.clockUncounted' : 'invitations.mine.clock', {
              hours: mine.hours,
            })}
          </p>
        </Notice>
      )}
      {stage !== null &&
        dueAgain &&
        !mine.dueAt &&
        partner &&
        status !== 'accepted' &&
        status !== 'engaged' && <Notice>{t('invitations.mine.dueOther')}</Notice>}
      {engagementId && <Notice tone="good">{t('invitations.mine.engaged')}</Notice>}
      {invitation.uncounted && <p className="prose quiet">{t('invitations.mine.uncounted')}</p>}
      <div className="with-aside">
        <div className="acts">
          <AnswerForms id={invitation.id} abilities={invitation.abilities} />
        </div>
        <div>
          {synopsis && <OpenedSynopsis synopsis={synopsis} purpose={purpose} />}
          {synopsis && <OpenedNames names={invitation.names} />}
          <ConflictCheck id={invitation.id} abilities={invitation.abilities} similar={invitation.similar} />
          {invitation.file && <OpenedFile file={invitation.file} />}
          {place && <OwnPlaceSection own={place} />}
          {quote && (
            <section className="section">
              <h2>{t('invitations.mine.quote')}</h2>
              <QuoteFacts quote={quote} pair={partner !== null} />
            </section>
          )}
          {opinion && (
            <section className="section">
              <h2>{t('invitations.mine.opinion')}</h2>
              <Written text={opinion} />
            </section>
          )}
        </div>
      </div>
    </NamesProvider>
  )
}
