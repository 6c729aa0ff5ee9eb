import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { managesColleagues } from '../domain/account/policy.ts'
import { daysLeft, shanghaiDay } from '../domain/day.ts'
import { WARNING_DAYS } from '../domain/listing/expiry.ts'
import { publicationFieldsOf } from '../domain/profile/publication.ts'
import { PROFILE_SECTIONS } from '../domain/profile/sections.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { liftAddress } from '../profiles/lift-address.ts'
import { Lifts } from '../profiles/lifts.tsx'
import { liftsOf } from '../profiles/queries-lifts.server.ts'
import { SectionList } from '../profiles/section-list.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { app, actor, profile } = await requireOwnEntry(args)
  const today = shanghaiDay(app.now())
  const { share, lifts } = await liftsOf(app.db, profile.partyId, today)
  const { insurance } = profile
  const left = insurance ? daysLeft(insurance.expiresOn, today) : null
  const places = lifts.flatMap(({ lift }) =>
    'places' in lift ? lift.places : 'place' in lift ? [lift.place] : [],
  )
  return json({
    share,
    lifts: lifts.map((one) => ({ ...one, to: liftAddress(one.lift, profile.type) })),
    sections: PROFILE_SECTIONS[profile.type].map(({ code, mode, fields, keptIn }) => ({
      code,
      mode,
      fields: code === 'relations' ? [] : fields,
      values: profile.form[keptIn] ?? {},
    })),
    insurance:
      left !== null && left <= WARNING_DAYS[0] ? { day: insurance!.expiresOn, over: left < 0 } : null,
    hasPortrait: publicationFieldsOf(profile.type).includes('portrait'),
    manages: managesColleagues(actor),
    names: namesFor(localeOf(args.request), {
      jurisdictions: places.map(({ jurisdiction }) => jurisdiction),
    }),
  })
}

export default function OwnProfile() {
  const { share, lifts, sections, insurance, hasPortrait, manages, names } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('profiles.title')}
        lede={t('profiles.lede')}
        crumbs={[{ to: '/listing', label: t('shell.nav.listing') }]}
      />
      {insurance && (
        <Notice tone="warm">
          {t(insurance.over ? 'profiles.insurance.over' : 'profiles.insurance.soon', { day: insurance.day })}
        </Notice>
      )}
      <p className="actions">
        <Link to="/listing/preview">{t('profiles.preview')}</Link>
        {hasPortrait && <Link to="/listing/portrait">{t('profiles.portrait.title')}</Link>}
        <Link to="/listing/publication">{t('profiles.publication')}</Link>
        <Link to="/listing/changes">{t('profiles.changes')}</Link>
        <Link to="/listing/availability">{t('listings.availability.title')}</Link>
        <Link to="/listing/contacts">{t('profiles.contacts')}</Link>
        <Link to="/listing/conflicts">{t('profiles.conflicts.title')}</Link>
        {manages && <Link to="/account/colleagues">{t('profiles.colleagues')}</Link>}
      </p>
      <section className="section" aria-labelledby="sections">
        <h2 id="sections">{t('profiles.sections')}</h2>
        <SectionList sections={sections} />
      </section>
      <Lifts share={share} lifts={lifts} />
    </NamesProvider>
  )
}
