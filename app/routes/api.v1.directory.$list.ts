import type { LoaderFunctionArgs } from '@remix-run/node'
import type { AppContext } from '../context.server.ts'
import { LISTS, type ListName } from '../directory/lists.ts'
import { searchDirectory } from '../directory/queries.server.ts'
import { listPartyCards } from '../directory/queries-parties.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { type DirectoryParameters, directoryAnswer, readDirectoryParameters } from '../http/api/directory.ts'
import { listPairings } from '../pairings/queries.server.ts'

const TYPES: Record<Exclude<ListName, 'pairings'>, PartyType> = {
  experts: 'expert',
  providers: 'provider',
  'think-tanks': 'think_tank',
}

/** A directory, for everybody: what its page shows, as JSON. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const list = LISTS.find((name) => name === params.list)
  if (!list) throw new Problem('not_found', `there is no such directory: use ${LISTS.join(', ')}`)
  const asked = readDirectoryParameters(new URL(request.url).searchParams)
  const answer = await answerOf(context.app, list, asked)
  return Response.json(directoryAnswer.parse(answer), { headers: { 'cache-control': 'public, max-age=10' } })
}

async function answerOf({ db, search, now }: AppContext, list: ListName, asked: DirectoryParameters) {
  const today = shanghaiDay(now())
  const { q = '', page = 1, ...chosen } = asked
  const found = await searchDirectory({ db, client: search, today }, { list, q, chosen, page })
  const results =
    list === 'pairings'
      ? await listPairings(db, found.ids, today)
      : await listPartyCards(db, TYPES[list], found.ids, today)
  const { pages, total, degraded, facets } = found
  return { directory: list, page, pages, total, degraded, facets, results }
}
