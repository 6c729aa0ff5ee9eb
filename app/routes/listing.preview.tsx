import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { codesOfProfile } from '../directory/codes.ts'
import { directoryAddress } from '../directory/queries-address.server.ts'
import { previewPartyProfile } from '../directory/queries-parties.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { ExpertProfile } from '../experts/expert-profile.tsx'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { listPairingsOf } from '../pairings/queries.server.ts'
import { ProviderProfile } from '../providers/provider-profile.tsx'
import { ThinkTankProfile } from '../think-tanks/think-tank-profile.tsx'
import { Notice } from '../ui/notice.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.previewTitle'))

export async function loader(args: LoaderFunctionArgs) {
  const { app, profile } = await requireOwnEntry(args)
  const today = shanghaiDay(app.now())
  const party = await previewPartyProfile(app.db, profile.partyId, today)
  return json({
    party,
    pairings: party.type === 'provider' ? await listPairingsOf(app.db, party.id, today) : [],
    today,
    isPublic: (await directoryAddress(app.db, party.id)) !== null,
    names: namesFor(localeOf(args.request), codesOfProfile(party)),
  })
}

export default function Preview() {
  const { party, pairings, today, isPublic, names } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <NamesProvider names={names}>
      <div className="section">
        <Notice tone="warm" title={t('profiles.previewTitle')}>
          <p>{t(isPublic ? 'profiles.previewLede' : 'profiles.previewHidden')}</p>
          <p>
            <Link to="/listing/profile">{t('profiles.back')}</Link>
          </p>
        </Notice>
      </div>
      {party.type === 'expert' ? (
        <ExpertProfile expert={party} today={today} />
      ) : party.type === 'provider' ? (
        <ProviderProfile provider={{ ...party, pairings }} today={today} />
      ) : (
        <ThinkTankProfile thinkTank={party} today={today} />
      )}
    </NamesProvider>
  )
}
