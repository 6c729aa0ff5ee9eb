import { Meilisearch, MeilisearchApiError, type MultiSearchParams, type SearchParams } from 'meilisearch'
import { isProblem, Problem } from '../app/domain/errors.ts'
import { createBreaker } from './breaker.server.ts'
import { LeanMeilisearch } from './lean-meili.server.ts'

export const INDEX_NAMES = ['competences', 'experts', 'providers', 'pairings', 'think-tanks'] as const
export type IndexName = (typeof INDEX_NAMES)[number]

/** Indexes that nobody searches: one that is being built beside the old one, and the mark of our database. */
export type OwnIndexName = `${IndexName}_new` | 'database'

/** Where a Meilisearch is; `key` may be absent on a remote server that has none. */
export type SearchTarget = { url: string; key?: string }

export type SearchState = 'up' | 'degraded'

/** What callers hold: it stays the same while servers behind it come and go. */
export type SearchClient = {
  /** The server's own client, with a search's short timeout; null while there is no server. */
  readonly meili: LeanMeilisearch | null
  state(): SearchState
  /** The server's name for an index: the only place that knows how names are made. */
  uid(name: IndexName | OwnIndexName): string
  /**
   * Asks the server. Fails fast while the breaker is open.
   * @throws Problem `search_unavailable`, with what happened as its cause
   */
  ask<T>(work: (meili: LeanMeilisearch) => Promise<T>): Promise<T>
  /**
   * Like `ask`, for work in the background: long timeout, and tried even while the breaker is open.
   * @throws Problem `search_unavailable`, with what happened as its cause
   */
  work<T>(work: (meili: Meilisearch) => Promise<T>): Promise<T>
}

/** The same client for whoever decides which server it speaks to. */
export type SearchConnection = SearchClient & {
  /** Speaks to `target` from now on; background work that the server before was asked for is given up. */
  connect(target: SearchTarget | null): void
  /** What was last the matter with the server; null when it has answered since. */
  trouble(): string | null
  /** Asks the server twice at most whether it answers and takes our key, so that `state` and `trouble` know. */
  check(): Promise<void>
}

export type SearchClientOptions = {
  target?: SearchTarget | null
  /** Put before every index name: for a server shared with other applications. */
  prefix?: string
  /** Milliseconds that a search may take. */
  timeoutMs?: number
  /** Milliseconds that one request of background work may take. */
  workTimeoutMs?: number
  /** Monotonic clock in milliseconds. */
  clock?: () => number
}

/** Node asks for gzip, the server answers in small chunks, delayed ACK stalls each: 44 ms a query otherwise. */
const REQUEST = { headers: { 'accept-encoding': 'identity' } }

/** The smallest request that needs the key: a server that lives, but does not let us in, is of no use. */
const NO_QUESTIONS: MultiSearchParams = { queries: [] }

/** A client that speaks to `target`, or waits for `connect`. */
export function createSearchClient(options: SearchClientOptions = {}): SearchConnection {
  const { prefix = '', timeoutMs = 2_000, workTimeoutMs = 60_000 } = options
  let searching: LeanMeilisearch | null = null
  let working: Meilisearch | null = null
  const waiting = new Set<(reason: Error) => void>()
  let trouble: string | null = null
  const probe = async () => {
    if (!searching) throw new Error('no server')
    await searching.multiSearch(NO_QUESTIONS)
  }
  const breaker = createBreaker({ probe, clock: options.clock })

  async function guarded<T, M extends Meilisearch>(meili: M, work: (meili: M) => Promise<T>): Promise<T> {
    try {
      const result = await work(meili)
      breaker.succeeded()
      return result
    } catch (error) {
      if (isServerTrouble(error)) {
        trouble = inWords(error)
        breaker.failed()
      }
      throw unavailable(`search failed: ${inWords(error)}`, error)
    }
  }

  const connection: SearchConnection = {
    get meili() {
      return searching
    },
    state: () => (searching && breaker.state() === 'closed' ? 'up' : 'degraded'),
    uid: (name) => `${prefix}${name}`,
    async ask(work) {
      if (!searching) throw unavailable('search has no server')
      if (breaker.state() !== 'closed') throw unavailable('search is recovering')
      return guarded(searching, work)
    },
    async work(work) {
      if (!working) throw unavailable('search has no server')
      return guarded(working, (meili) => givenUpWith(waiting, work(meili)))
    },
    connect(target) {
      searching = target && new LeanMeilisearch(config(target, timeoutMs))
      for (const giveUp of waiting) giveUp(new Error('nobody waits for the answer any more'))
      working = target && new Meilisearch(config(target, workTimeoutMs))
      if (target) breaker.reset()
    },
    trouble: () => (connection.state() === 'up' ? null : trouble),
    async check() {
      // One failure is none yet: a connection may have been closed just as it was used.
      for (let i = 0; i < 2; i++) {
        const meili = searching
        if (!meili || (await answers(guarded(meili, (it) => it.multiSearch(NO_QUESTIONS))))) return
      }
    },
  }
  connection.connect(options.target ?? null)
  return connection
}

function config(target: SearchTarget, timeout: number) {
  return { host: target.url, apiKey: target.key, timeout, requestInit: REQUEST }
}

/**
 * What `asked` comes to, or the reason for which whoever holds `waiting` gives it up before. (With a signal of ours the
 * library's requests lose their timeout, and each leaves a listener behind.)
 */
function givenUpWith<T>(waiting: Set<(reason: Error) => void>, asked: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    waiting.add(reject)
    asked.then(resolve, reject).finally(() => waiting.delete(reject))
  })
}

const answers = (asked: Promise<unknown>) =>
  asked.then(
    () => true,
    () => false,
  )

function unavailable(message: string, cause?: unknown): Problem {
  const problem = new Problem('search_unavailable', message)
  problem.cause = cause
  return problem
}

/** True when the server is gone, slow, broken or full, or refuses our key; false when it understood us and refused. */
function isServerTrouble(error: unknown): boolean {
  if (!(error instanceof MeilisearchApiError)) return true
  return error.response.status >= 500 || isKeyRefused(error)
}

function isKeyRefused(error: unknown): boolean {
  return error instanceof MeilisearchApiError && [401, 403].includes(error.response.status)
}

function inWords(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return isKeyRefused(error) ? `MEILI_KEY is refused: ${words}` : words
}

/** The server's own code of a refusal (`index_not_found`, `invalid_search_filter`…), if it was one. */
export function refusalCode(error: unknown): string | undefined {
  const cause = isProblem(error) ? error.cause : error
  return cause instanceof MeilisearchApiError ? cause.cause?.code : undefined
}

/** One search in one index. `filter` comes from `filter.server.ts`. */
export function search<T extends Record<string, unknown>>(
  client: SearchClient,
  index: IndexName,
  query: string,
  params: SearchParams,
) {
  return client.ask((meili) => meili.index<T>(client.uid(index)).search<T>(query, params))
}

export type NamedQuery = SearchParams & { index: IndexName }

/** Several searches in one round trip; answers stand in the order of the questions. */
export function multiSearch<T extends Record<string, unknown>>(client: SearchClient, queries: NamedQuery[]) {
  const params: MultiSearchParams = {
    queries: queries.map(({ index, ...query }) => ({ ...query, indexUid: client.uid(index) })),
  }
  return client.ask(async (meili) => (await meili.multiSearch<MultiSearchParams, T>(params)).results)
}
