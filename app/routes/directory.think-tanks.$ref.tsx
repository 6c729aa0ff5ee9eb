import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PublishedResearch } from '../commissions/published-research.tsx'
import { listPublishedResearch } from '../commissions/queries.server.ts'
import { Administration } from '../directory/administration.tsx'
import { codesOfProfile } from '../directory/codes.ts'
import { partyTitle } from '../directory/party-title.ts'
import { getPartyProfile } from '../directory/queries-parties.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { entryOrWhereItMoved } from '../http/moved-entry.server.ts'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { localeOf } from '../i18n/preferences.server.ts'
import { getThinkTankWork } from '../think-tanks/queries.server.ts'
import { ThinkTankProfile } from '../think-tanks/think-tank-profile.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => partyTitle(matches, data?.thinkTank)

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  const today = shanghaiDay(now())
  const ref = params.ref ?? ''
  const thinkTank = await entryOrWhereItMoved(db, ref, () => getPartyProfile(db, 'think_tank', ref, today))
  const research = await listPublishedResearch(db, thinkTank.id)
  const work = await getThinkTankWork(db, thinkTank.id)
  return json({
    thinkTank,
    research,
    work,
    today,
    names: namesFor(localeOf(request), codesOfProfile(thinkTank)),
  })
}

export default function ThinkTankPage() {
  const { thinkTank, research, work, today, names } = useLoaderData<typeof loader>()
  return (
    <NamesProvider names={names}>
      <ThinkTankProfile thinkTank={thinkTank} today={today} work={work}>
        <PublishedResearch research={research} />
      </ThinkTankProfile>
      <Administration partyId={thinkTank.id} />
    </NamesProvider>
  )
}
