import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PartyAccountsSection } from '../accounts/party-accounts.tsx'
import { findPartyAccounts } from '../accounts/queries-party-accounts.server.ts'
import { ComplaintCounts } from '../complaints/complaint-counts.tsx'
import { countComplaints } from '../complaints/queries.server.ts'
import { namesIn } from '../directory/party-name.tsx'
import { directoryAddress } from '../directory/queries-address.server.ts'
import { invitesFirstOfParty, isInDirectory } from '../domain/account/first-of-party.ts'
import { shanghaiDay } from '../domain/day.ts'
import { mayJoin } from '../domain/listing/joining.ts'
import { canVerifyEvidence, listingAbilities } from '../domain/listing/policy.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { EvidenceTable } from '../listings/evidence-table.tsx'
import { JoiningNotice } from '../listings/joining-notice.tsx'
import { LikeParties } from '../listings/like-parties.tsx'
import { ListingHistory } from '../listings/listing-history.tsx'
import { getListing, listEntries, listListingSteps, openNotice } from '../listings/queries.server.ts'
import { listEvidence } from '../listings/queries-evidence.server.ts'
import { findJoinings } from '../listings/queries-joining.server.ts'
import { LISTING_STEPS } from '../listings/steps.ts'
import { ConflictTable } from '../profiles/conflict-table.tsx'
import { listConflictsOf } from '../profiles/queries-conflicts.server.ts'
import { LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Written } from '../ui/written.tsx'
import { findPartiesLike } from '../vetting/queries-duplicates.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { refusalIn } from '../vetting/refusal.ts'
import { sayVettingProblems } from '../vetting/say-problems.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('listings.own.status'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const listing = await getListing(app.db, actor, params.partyId!)
  const steps = await listListingSteps(app.db, listing.partyId)
  const evidence = await listEvidence(app.db, listing.partyId)
  const today = shanghaiDay(app.now())
  const notice = openNotice(listing, steps)
  const abilities = listingAbilities(actor, listing)
  const joinings = await findJoinings(app.db, listing.partyId)
  return json({
    listing,
    steps,
    entries: await listEntries(app.db, listing.partyId),
    evidence,
    today,
    notice,
    // What stayed behind with a joined entry does not count, whoever sees its document.
    verifiable: canVerifyEvidence(actor) && joinings.into === null,
    abilities: { ...abilities, remove: abilities.remove && notice !== null && today > notice.replyBy },
    conflicts: await listConflictsOf(app.db, listing.partyId),
    complaints: await countComplaints(app.db, listing.partyId, today),
    refusals: refusalIn(new URL(request.url).searchParams),
    page: await directoryAddress(app.db, listing.partyId),
    joinings,
    alike: await findPartiesLike(app.db, listing.partyId),
    mayJoin: mayJoin(actor),
    accounts: await findPartyAccounts(app.db, listing.partyId, app.now()),
    mayInvite: invitesFirstOfParty(actor) && isInDirectory(listing.status),
    names: namesFor(localeOf(request), { jurisdictions: evidence.map(({ jurisdiction }) => jurisdiction) }),
  })
}

export default function ListingPage() {
  const {
    listing,
    steps,
    entries,
    evidence,
    today,
    notice,
    verifiable,
    abilities,
    conflicts,
    complaints,
    refusals,
    page,
    joinings,
    alike,
    mayJoin: joins,
    accounts,
    mayInvite,
    names,
  } = useLoaderData<typeof loader>()
  const t = useT()
  const label = useLabel()
  const { first } = namesIn(useLocale(), listing)
  const possible = LISTING_STEPS.filter(({ event }) => abilities[event])
  const base = `/staff/listings/${listing.partyId}`
  const problems = sayVettingProblems(t, refusals)
  return (
    <NamesProvider names={names}>
      <ErrorSummary problems={problems} />
      <PageHead
        title={t('listings.staff.title', { name: first.text })}
        lede={t('listings.staff.lede')}
        crumbs={[{ to: '/staff/evidence', label: t('listings.staff.list') }]}
      />
      <Facts
        facts={[
          { term: t('listings.own.status'), value: label('listingStatus', listing.status) },
          { term: t('listings.own.term'), value: `${listing.termStart ?? '–'} – ${listing.termEnd ?? '–'}` },
          { term: t('listings.staff.confirmed'), value: listing.confirmedOn ?? t('listings.own.never') },
        ]}
      />
      <JoiningNotice {...joinings} staff />
      {notice && (
        <Notice tone="warm" title={t('listings.staff.noticeEnds', { day: notice.replyBy })}>
          <p>
            {notice.reply ? (
              <>
                {t('listings.staff.reply')}
                {t('shell.colon')}
                <Written as="span" className="written-words" text={notice.reply} />
              </>
            ) : (
              t('listings.staff.noReply')
            )}
          </p>
        </Notice>
      )}
      {possible.length === 0 ? (
        <p className="quiet">{t('listings.staff.nothing')}</p>
      ) : (
        <p className="actions">
          {possible.map(({ event, resource }) => (
            <LinkButton key={event} to={`${base}/${resource}`} tone={event === 'remove' ? 'warm' : 'quiet'}>
              {t(`listings.event.${event}`)}
            </LinkButton>
          ))}
          {page && <Link to={page}>{t('listings.staff.party')}</Link>}
        </p>
      )}
      <PartyAccountsSection accounts={accounts} inviteAt={mayInvite ? `${base}/first-account` : null} />
      <section className="section">
        <h2>{t('listings.staff.evidence')}</h2>
        <EvidenceTable evidence={evidence} today={today} verifiable={verifiable} problems={problems} />
      </section>
      <section className="section">
        <h2>{t('profiles.conflicts.title')}</h2>
        {conflicts.length === 0 ? (
          <p className="quiet">{t('profiles.conflicts.staffNone')}</p>
        ) : (
          <ConflictTable conflicts={conflicts} today={today} />
        )}
      </section>
      {joinings.into === null && (
        <section className="section">
          <h2>{t('joining.like.title')}</h2>
          <LikeParties parties={alike} joinAt={joins ? `${base}/joining` : null} />
        </section>
      )}
      <section className="section">
        <h2>{t('complaints.counts.title')}</h2>
        <ComplaintCounts partyId={listing.partyId} counts={complaints} />
      </section>
      <section className="section">
        <h2>{t('listings.staff.steps')}</h2>
        <ListingHistory steps={steps} entries={entries} base={base} applications={QUEUE_PATH} />
      </section>
    </NamesProvider>
  )
}
