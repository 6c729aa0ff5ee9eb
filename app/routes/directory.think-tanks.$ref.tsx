import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { codesOfProfile } from '../directory/codes.ts'
import { partyTitle } from '../directory/party-title.ts'
import { getPartyProfile } from '../directory/queries-parties.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { localeOf } from '../i18n/preferences.server.ts'
import { ThinkTankProfile } from '../think-tanks/think-tank-profile.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => partyTitle(matches, data?.thinkTank)

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  const today = shanghaiDay(now())
  const thinkTank = await getPartyProfile(db, 'think_tank', params.ref ?? '', today)
  return json({ thinkTank, today, names: namesFor(localeOf(request), codesOfProfile(thinkTank)) })
}

export default function ThinkTankPage() {
  const { thinkTank, today, names } = useLoaderData<typeof loader>()
  return (
    <NamesProvider names={names}>
      <ThinkTankProfile thinkTank={thinkTank} today={today} />
    </NamesProvider>
  )
}
