import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { placeToApplyFrom } from '../applications/queries-standing.server.ts'
import { listUpheld } from '../complaints/queries.server.ts'
import { UpheldList } from '../complaints/upheld-list.tsx'
import { directoryAddress } from '../directory/queries-address.server.ts'
import { appliesAs } from '../domain/application/policy.ts'
import { daysLeft, shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { endsSoon, wantsConfirmation } from '../domain/listing/expiry.ts'
import { canStepDown } from '../domain/listing/policy.ts'
import { canKeepProfile } from '../domain/profile/policy.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { AvailabilitySummary } from '../listings/availability-summary.tsx'
import { EvidenceTable } from '../listings/evidence-table.tsx'
import { JoiningNotice } from '../listings/joining-notice.tsx'
import { ListingHistory } from '../listings/listing-history.tsx'
import { getListing, leftOn, listEntries, listListingSteps, openNotice } from '../listings/queries.server.ts'
import { listEvidence } from '../listings/queries-evidence.server.ts'
import { countUnindexed } from '../listings/queries-index.server.ts'
import { findJoinings } from '../listings/queries-joining.server.ts'
import { REPLY_LIMIT } from '../listings/steps.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Facts } from '../ui/facts.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('shell.nav.listing'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!appliesAs(actor)) throw new Problem('not_found', 'this account keeps no listing')
  if (!actor.partyId) return json({ found: null })
  const listing = await getListing(app.db, actor, actor.partyId)
  const steps = await listListingSteps(app.db, listing.partyId)
  const evidence = await listEvidence(app.db, listing.partyId)
  const today = shanghaiDay(app.now())
  const notice = openNotice(listing, steps)
  return json({
    found: {
      listing,
      steps,
      entries: await listEntries(app.db, listing.partyId),
      evidence,
      today,
      notice,
      keeps: canKeepProfile(actor, listing.partyId),
      mayLeave: canStepDown(actor, listing),
      leftOn: leftOn(listing, steps),
      mayReply: notice !== null && today <= notice.replyBy,
      wantsConfirmation: listing.confirmedOn !== null && wantsConfirmation(listing.confirmedOn, today),
      isListed: RANKED_STATUSES.some((one) => one === listing.status),
      endsSoon: listing.status === 'listed' && endsSoon(listing.termEnd, today),
      renewable: (await placeToApplyFrom(app.db, actor)) === 'renewable',
      joinings: await findJoinings(app.db, listing.partyId),
      upheld: await listUpheld(app.db, listing.partyId, today),
      page: await directoryAddress(app.db, listing.partyId),
      isIndexed: (await countUnindexed(app.db, listing.partyId)) === 0,
      names: namesFor(localeOf(request), {
        jurisdictions: [...evidence, ...listing.pauses].map(({ jurisdiction }) => jurisdiction),
      }),
    },
  })
}

export default function OwnListing() {
  const { found } = useLoaderData<typeof loader>()
  const t = useT()
  const label = useLabel()
  const head = <PageHead title={t('shell.nav.listing')} lede={t('listings.own.lede')} />
  if (!found) {
    return (
      <>
        {head}
        <Empty title={t('listings.own.none')}>
          <LinkButton to="/apply">{t('applications.start.begin')}</LinkButton>
        </Empty>
      </>
    )
  }
  const { listing, steps, entries, evidence, today, notice, names } = found
  return (
    <NamesProvider names={names}>
      {head}
      <Facts
        facts={[
          {
            term: t('listings.own.status'),
            value: found.leftOn ? t('listings.own.leftStatus') : label('listingStatus', listing.status),
          },
          {
            term: t('listings.own.term'),
            value: `${listing.termStart ?? '–'} – ${listing.termEnd ?? '–'}`,
            attention: found.endsSoon,
          },
          {
            term: t('listings.own.confirmed'),
            value: listing.confirmedOn ?? t('listings.own.never'),
            attention: found.isListed && found.wantsConfirmation,
          },
          {
            term: t('listings.availability.summary'),
            value: <AvailabilitySummary availability={listing} today={today} />,
          },
          {
            term: t('listings.availability.index'),
            value: t(
              found.isIndexed ? 'listings.availability.indexCurrent' : 'listings.availability.indexBehind',
            ),
          },
        ]}
      />
      <JoiningNotice {...found.joinings} />
      {found.endsSoon && (
        <section className="section">
          <Notice
            tone="warm"
            title={t('listings.own.endsSoon', {
              day: listing.termEnd!,
              count: daysLeft(listing.termEnd!, today),
            })}
          >
            <p>{t('listings.own.endsSoonHow')}</p>
            {found.renewable ? (
              <p>
                <Link to="/apply">{t('listings.own.renew')}</Link>
              </p>
            ) : (
              <p>{t(found.keeps ? 'listings.own.renewalRuns' : 'listings.own.renewedByOthers')}</p>
            )}
          </Notice>
        </section>
      )}
      {found.leftOn && (
        <section className="section">
          <Notice title={t('listings.own.left', { day: found.leftOn })}>
            {found.renewable && (
              <p>
                <Link to="/apply">{t('listings.own.again')}</Link>
              </p>
            )}
          </Notice>
        </section>
      )}
      {notice && (
        <section className="section">
          <Notice tone="warm" title={t('listings.own.notice')}>
            <Written text={notice.reason} />
            <p>
              {t(found.mayReply ? 'listings.own.noticeHow' : 'listings.own.noticeOver', {
                day: notice.replyBy,
              })}
            </p>
          </Notice>
          {notice.reply && (
            <p>
              <strong>{t('listings.own.replied')}</strong>
              {t('shell.colon')}
              <Written as="span" className="written-words" text={notice.reply} />
            </p>
          )}
          {found.mayReply && (
            <LongForm action="/listing/reply" className="application-fields section">
              <TextAreaField id="words" label={t('listings.own.reply')} maxLength={REPLY_LIMIT} required />
              <p className="actions">
                <Button>{t('listings.own.sendReply')}</Button>
              </p>
            </LongForm>
          )}
        </section>
      )}
      <Form method="post" action="/listing/confirmation" className="section">
        {found.isListed && (
          <p className="quiet">
            {found.keeps
              ? t(found.wantsConfirmation ? 'listings.own.confirmDue' : 'listings.own.confirmHow')
              : t('listings.own.confirmByOthers')}
          </p>
        )}
        <p className="actions">
          {found.isListed && found.keeps && (
            <Button tone={found.wantsConfirmation ? 'solid' : 'quiet'}>{t('listings.own.confirm')}</Button>
          )}
          {found.keeps && <Link to="/listing/profile">{t('profiles.title')}</Link>}
          <Link to="/listing/availability">{t('listings.availability.title')}</Link>
          {found.renewable && !found.leftOn && <Link to="/apply">{t('listings.own.renew')}</Link>}
          {found.page && <Link to={found.page}>{t('listings.own.public')}</Link>}
          {found.mayLeave && <Link to="/listing/departure">{t('listings.own.leave')}</Link>}
        </p>
      </Form>
      <section className="section">
        <h2>{t('listings.staff.evidence')}</h2>
        <EvidenceTable evidence={evidence} today={today} />
      </section>
      {found.upheld.length > 0 && (
        <section className="section">
          <h2>{t('complaints.own.title')}</h2>
          <UpheldList upheld={found.upheld} />
        </section>
      )}
      <section className="section">
        <h2>{t('listings.staff.steps')}</h2>
        <ListingHistory steps={steps} entries={entries} base="/listing" applications={null} />
      </section>
    </NamesProvider>
  )
}
