import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { shanghaiDay } from '../domain/day.ts'
import { countListedMatters } from '../evidence/queries.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { DataPage } from '../site/data-page.tsx'
import { holdsDemoRecords } from '../site/queries.server.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('site.data.title'))

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  const [matters, demo] = await Promise.all([
    countListedMatters(db, shanghaiDay(now())),
    holdsDemoRecords(db),
  ])
  return json({ matters, demo })
}

export default function AboutData() {
  const { matters, demo } = useLoaderData<typeof loader>()
  return <DataPage matters={matters} demo={demo} />
}
