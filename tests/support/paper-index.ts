import type { Db } from '../../db/schema.ts'
import { writeSetting } from '../../db/settings.server.ts'
import type { SearchClient } from '../../search/client.server.ts'
import { type CompetencesDocument, competences } from '../../search/indexes/competences.ts'
import type { LeanMeilisearch, Reading } from '../../search/lean-meili.server.ts'
import { hashSetting, settingsHash } from '../../search/prepare.server.ts'
import { SWEPT_ON } from '../../search/sweep.server.ts'

/**
 * The index of competences worked out by hand: the same documents, filters, order and distinctness as the search
 * server's, without a server. A law can be tried on thousands of worlds with it; that the real server does the
 * same is tried on fewer.
 */

type Fields = Record<string, unknown>
type Test = (document: Fields) => boolean

/** Reads what `filter.server.ts` writes: comparisons, TO, IN, NOT IN, AND, OR and brackets. */
function readFilter(text: string): Test {
  const tokens = text.match(/"(?:\\.|[^"\\])*"|[A-Za-z]\w*|-?\d+(?:\.\d+)?|<=|>=|[=()[\],]/g) ?? []
  let at = 0
  const peek = () => tokens[at]
  const next = () => tokens[at++] ?? ''
  const literal = () => {
    const token = next()
    return token.startsWith('"') ? token.slice(1, -1).replace(/\\(.)/g, '$1') : token
  }
  const holds = (value: unknown, wanted: string) =>
    (Array.isArray(value) ? value : [value]).some((one) => String(one) === wanted)

  function list(): string[] {
    const values: string[] = []
    next()
    while (peek() !== ']') {
      if (peek() === ',') next()
      else values.push(literal())
    }
    next()
    return values
  }

  function comparison(): Test {
    if (peek() === '(') {
      next()
      const inner = either()
      next()
      return inner
    }
    const field = next()
    if (peek()?.startsWith('"')) {
      const first = literal()
      next()
      const last = literal()
      return (document) => {
        const values = [document[field] ?? []].flat().map(String)
        return values.some((value) => first <= value && value <= last)
      }
    }
    const operator = next()
    if (operator === '=') {
      const wanted = literal()
      return (document) => holds(document[field], wanted)
    }
    if (operator === '<=' || operator === '>=') {
      const bound = Number(next())
      return (document) =>
        operator === '<=' ? Number(document[field]) <= bound : Number(document[field]) >= bound
    }
    if (operator === 'NOT') next()
    const wanted = new Set(list())
    const isIn: Test = (document) => {
      const value = document[field]
      return Array.isArray(value) ? value.some((one) => wanted.has(String(one))) : wanted.has(String(value))
    }
    return operator === 'NOT' ? (document) => !isIn(document) : isIn
  }

  function both(): Test {
    const parts = [comparison()]
    while (peek() === 'AND') {
      next()
      parts.push(comparison())
    }
    return (document) => parts.every((part) => part(document))
  }

  function either(): Test {
    const parts = [both()]
    while (peek() === 'OR') {
      next()
      parts.push(both())
    }
    return (document) => parts.some((part) => part(document))
  }

  const whole = either()
  if (at !== tokens.length) throw new Error(`cannot read the filter beyond ${tokens.slice(at).join(' ')}`)
  return whole
}

type PaperQuery = {
  filter: string
  sort?: string[]
  distinct?: string
  limit?: number
  facets?: string[]
  page?: number
  hitsPerPage?: number
}

function countValues(documents: readonly CompetencesDocument[], field: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const document of documents) {
    const value = String((document as Fields)[field])
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}

function search(
  documents: readonly CompetencesDocument[],
  { filter, sort = [], distinct, limit = 20, facets = [], page }: PaperQuery,
) {
  const passes = readFilter(filter)
  const found = documents.filter((document) => passes(document as Fields))
  const rules = sort.map((rule) => rule.split(':') as [string, 'asc' | 'desc'])
  const sorted = [...found].sort((a, b) => {
    for (const [field, way] of rules) {
      const [x, y] = [(a as Fields)[field], (b as Fields)[field]] as [string, string]
      if (x !== y) return (x < y ? -1 : 1) * (way === 'asc' ? 1 : -1)
    }
    return 0
  })
  const seen = new Set<unknown>()
  const firsts = distinct
    ? sorted.filter((one) => {
        const key = (one as Fields)[distinct]
        return !seen.has(key) && seen.add(key)
      })
    : sorted
  const hits = firsts.slice(0, limit)
  return page === undefined
    ? {
        hits,
        estimatedTotalHits: found.length,
        facetDistribution: Object.fromEntries(facets.map((field) => [field, countValues(found, field)])),
      }
    : { hits: [], totalHits: firsts.length }
}

/** A client before which the database's competences lie open, as of `today`; nothing is pending. */
export async function paperIndex(db: Db, today: string): Promise<SearchClient & { asked(): number }> {
  const rows = await db
    .selectFrom('search_outbox')
    .select('document_id')
    .where('index_name', '=', 'competences')
    .execute()
  const built = await competences.buildDocuments(
    db,
    rows.map((row) => row.document_id),
    today,
  )
  // Numbers pass through JSON on their way to the server and back.
  const documents = JSON.parse(JSON.stringify([...built.values()].flat())) as CompetencesDocument[]
  await db
    .updateTable('search_outbox')
    .set((eb) => ({ indexed_version: eb.ref('version') }))
    .execute()
  await writeSetting(db, SWEPT_ON, today)
  await writeSetting(db, hashSetting('competences'), settingsHash(competences))

  let questions = 0
  const meili = {
    multiSearch: async ({ queries }: { queries: PaperQuery[] }) => ({
      results: queries.map((query) => search(documents, query)),
    }),
    read: async (_uid: string, { filter, limit }: Reading) => {
      const { hits, estimatedTotalHits } = search(documents, { filter, limit })
      return { results: hits, total: estimatedTotalHits! }
    },
  } as unknown as LeanMeilisearch
  return {
    meili,
    state: () => 'up',
    uid: (name) => name,
    ask: (work) => {
      questions += 1
      return work(meili)
    },
    work: (work) => work(meili),
    asked: () => questions,
  }
}
