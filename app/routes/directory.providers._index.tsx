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
import { ProviderRow } from '../providers/provider-row.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('directory.lists.providers.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, search, now } = context.app
  const today = shanghaiDay(now())
  const query = readDirectoryQuery('providers', new URL(request.url).searchParams)
  const { ids, marks, ...found } = await searchDirectory({ db, client: search, today }, query)
  leadToLastPage(request, query.page, found.pages)
  const cards = await listPartyCards(db, 'provider', ids, today)
  return json({
    query,
    found,
    cards,
    marks,
    names: namesFor(localeOf(request), codesOfList(query, found, cards)),
  })
}

export default function ProviderList() {
  const { query, found, cards, marks, names } = useLoaderData<typeof loader>()
  return (
    <DirectoryPage query={query} found={found} names={names}>
      {cards.map((card) => (
        <ProviderRow key={card.ref} provider={card} marked={marks[card.id]} />
      ))}
    </DirectoryPage>
  )
}
