import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Administration } from '../directory/administration.tsx'
import { codesOfProfile } from '../directory/codes.ts'
import { partyTitle } from '../directory/party-title.ts'
import { getPartyProfile } from '../directory/queries-parties.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { ExpertProfile } from '../experts/expert-profile.tsx'
import { entryOrWhereItMoved } from '../http/moved-entry.server.ts'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { localeOf } from '../i18n/preferences.server.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => partyTitle(matches, data?.expert)

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  const today = shanghaiDay(now())
  const ref = params.ref ?? ''
  const expert = await entryOrWhereItMoved(db, ref, () => getPartyProfile(db, 'expert', ref, today))
  return json({ expert, today, names: namesFor(localeOf(request), codesOfProfile(expert)) })
}

export default function ExpertPage() {
  const { expert, today, names } = useLoaderData<typeof loader>()
  return (
    <NamesProvider names={names}>
      <ExpertProfile expert={expert} today={today} />
      <Administration partyId={expert.id} />
    </NamesProvider>
  )
}
