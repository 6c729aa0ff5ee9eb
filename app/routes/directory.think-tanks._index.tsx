import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { codesOfList } from '../directory/codes.ts'
import { DirectoryPage } from '../directory/directory-page.tsx'
import { readDirectoryQuery } from '../directory/directory-query.ts'
import { searchDirectory } from '../directory/queries.server.ts'
import { listPartyCards } from '../directory/queries-parties.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { leadToLastPage } from '../http/pages.server.ts'
import { namesFor } from '../i18n/names.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { ThinkTankRow } from '../think-tanks/think-tank-row.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('directory.lists.think-tanks.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, search, now } = context.app
  const today = shanghaiDay(now())
  const query = readDirectoryQuery('think-tanks', new URL(request.url).searchParams)
  const { ids, marks, ...found } = await searchDirectory({ db, client: search, today }, query)
  leadToLastPage(request, query.page, found.pages)
  const cards = await listPartyCards(db, 'think_tank', ids, today)
  return json({
    query,
    found,
    cards,
    marks,
    names: namesFor(localeOf(request), codesOfList(query, found, cards)),
  })
}

export default function ThinkTankList() {
  const { query, found, cards, marks, names } = useLoaderData<typeof loader>()
  return (
    <DirectoryPage query={query} found={found} names={names}>
      {cards.map((card) => (
        <ThinkTankRow key={card.ref} thinkTank={card} marked={marks[card.id]} />
      ))}
    </DirectoryPage>
  )
}
