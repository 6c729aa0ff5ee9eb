import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Administration } from '../directory/administration.tsx'
import { codesOfProfile } from '../directory/codes.ts'
import { partyTitle } from '../directory/party-title.ts'
import { shanghaiDay } from '../domain/day.ts'
import { entryOrWhereItMoved } from '../http/moved-entry.server.ts'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { localeOf } from '../i18n/preferences.server.ts'
import { ProviderProfile } from '../providers/provider-profile.tsx'
import { getProvider } from '../providers/queries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => partyTitle(matches, data?.provider)

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  const today = shanghaiDay(now())
  const ref = params.ref ?? ''
  const provider = await entryOrWhereItMoved(db, ref, () => getProvider(db, ref, today))
  return json({ provider, today, names: namesFor(localeOf(request), codesOfProfile(provider)) })
}

export default function ProviderPage() {
  const { provider, today, names } = useLoaderData<typeof loader>()
  return (
    <NamesProvider names={names}>
      <ProviderProfile provider={provider} today={today} />
      <Administration partyId={provider.id} />
    </NamesProvider>
  )
}
