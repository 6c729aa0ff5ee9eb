import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { codesOfList, codesOfPairings } from '../directory/codes.ts'
import { DirectoryPage } from '../directory/directory-page.tsx'
import { readDirectoryQuery } from '../directory/directory-query.ts'
import { searchDirectory } from '../directory/queries.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { leadToLastPage } from '../http/pages.server.ts'
import { namesFor } from '../i18n/names.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PairingRow } from '../pairings/pairing-row.tsx'
import { listPairings } from '../pairings/queries.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('directory.lists.pairings.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, search, now } = context.app
  const today = shanghaiDay(now())
  const query = readDirectoryQuery('pairings', new URL(request.url).searchParams)
  const { ids, marks, ...found } = await searchDirectory({ db, client: search, today }, query)
  leadToLastPage(request, query.page, found.pages)
  const pairings = await listPairings(db, ids, today)
  const codes = [codesOfList(query, found, []), codesOfPairings(pairings)]
  return json({ query, found, pairings, marks, names: namesFor(localeOf(request), ...codes) })
}

export default function PairingList() {
  const { query, found, pairings, marks, names } = useLoaderData<typeof loader>()
  return (
    <DirectoryPage query={query} found={found} names={names}>
      {pairings.map((pairing) => (
        <PairingRow key={pairing.ref} pairing={pairing} marked={marks[pairing.id]} />
      ))}
    </DirectoryPage>
  )
}
