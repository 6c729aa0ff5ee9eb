import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listRuns } from '../disputes/queries.server.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { REFUSALS, type Refusal } from '../domain/engagement/refusal.ts'
import { endsInWriting } from '../domain/invitation/purpose.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { InvitationList } from '../invitations/invitation-list.tsx'
import { suggestNext } from '../invitations/next.server.ts'
import { NextSuggestion } from '../invitations/next-suggestion.tsx'
import { Opinions } from '../invitations/opinions.tsx'
import { listInvitations } from '../invitations/queries.server.ts'
import { QuoteComparison } from '../invitations/quote-comparison.tsx'
import { showShortlist } from '../invitations/shortlist.server.ts'
import { ShortlistToInvite } from '../invitations/shortlist-to-invite.tsx'
import { showInvitations } from '../invitations/shown.server.ts'
import { LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('invitations.list.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const now = app.now()
  const dispute = await readDispute(app.db, actor, params.disputeId!, now)
  const invitations = await listInvitations(app.db, actor, dispute.id, now)
  const [runs, shown] = await Promise.all([
    listRuns(app.db, actor, dispute.id),
    showInvitations(app.db, actor, invitations, now),
  ])
  return json({
    dispute: { id: dispute.id, title: titleIn(localeOf(request), dispute.title) },
    latestRun: runs[0]?.id ?? null,
    invitations: shown,
    shortlist: await showShortlist(app.db, actor, dispute, shown),
    suggestions: canCause(actor, dispute, 'engage')
      ? await suggestNext(app.db, actor, dispute, { kept: invitations, shown }, now)
      : [],
    staff: isStaff(actor),
    refused: readRefusal(new URL(request.url).searchParams.get('refused')),
  })
}

function readRefusal(code: string | null): Refusal | 'expired' | null {
  return [...REFUSALS, 'expired' as const].find((one) => one === code) ?? null
}

export default function Invitations() {
  const { dispute, latestRun, invitations, shortlist, suggestions, staff, refused } =
    useLoaderData<typeof loader>()
  const t = useT()
  const page = `/disputes/${dispute.id}`
  const written = invitations.filter(
    ({ purpose, opinion, opinionWaits }) => endsInWriting(purpose) && (opinion || opinionWaits),
  )
  return (
    <>
      <PageHead
        title={t('invitations.list.title')}
        lede={t('invitations.list.lede')}
        crumbs={[
          { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
          { to: page, label: dispute.title },
        ]}
      />
      {refused && (
        <Notice tone="warm" title={t('invitations.refused.title')} live>
          {t(`invitations.refused.${refused}`)}
        </Notice>
      )}
      {suggestions.map((suggestion) => (
        <NextSuggestion key={suggestion.section} disputeId={dispute.id} suggestion={suggestion} />
      ))}
      {shortlist && (
        <ShortlistToInvite
          disputeId={dispute.id}
          shortlist={shortlist}
          outdated={latestRun !== shortlist.runId}
        />
      )}
      {invitations.length === 0 ? (
        <Empty title={t('invitations.list.none')}>
          <p>{t(shortlist ? 'invitations.list.noneShortlisted' : 'invitations.list.noneHow')}</p>
          {latestRun && !shortlist && (
            <p>
              <LinkButton to={`${page}/matches/${latestRun}`}>{t('invitations.list.noneLink')}</LinkButton>
            </p>
          )}
        </Empty>
      ) : (
        <InvitationList disputeId={dispute.id} invitations={invitations} />
      )}
      {invitations.some(({ quote }) => quote) && (
        <section className="section">
          <h2>{t('invitations.compare.title')}</h2>
          <p className="quiet">
            {t('invitations.compare.lede')}
            {staff && (
              <>
                {' '}
                <Link to="/staff/rates">{t('rates.title')}</Link>
              </>
            )}
          </p>
          <QuoteComparison invitations={invitations} />
        </section>
      )}
      {written.length > 0 && <Opinions invitations={written} />}
    </>
  )
}
