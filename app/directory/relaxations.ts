import { allChosen, type DirectoryQuery, toggled } from './directory-query.ts'
import type { FilterName } from './lists.ts'

/** One condition that could be given up, and the query without it. */
export type Relaxation = {
  /** The filter; null for text. */
  name: FilterName | null
  value: string
  without: DirectoryQuery
}

/** Words of a text that are tried one by one; longer ones are sentences, where one word less hardly helps. */
const MOST_WORDS = 4

/** What could be given up of a query: each filter, each word, and where there are filters, the whole text. */
export function relaxationsOf(query: DirectoryQuery): Relaxation[] {
  const filters = allChosen(query).map((one) => ({ ...one, without: toggled(query, one.name, one.value) }))
  const words = query.q.split(/\s+/).filter((word) => word !== '')
  const withText = (q: string) => ({ ...query, q, page: 1 })
  const singly =
    words.length < 2 || words.length > MOST_WORDS
      ? []
      : words.map((value, index) => ({
          name: null,
          value,
          without: withText(words.filter((_, other) => other !== index).join(' ')),
        }))
  const text =
    query.q === '' || filters.length === 0 ? [] : [{ name: null, value: query.q, without: withText('') }]
  const all = [...text, ...singly, ...filters]
  // Without its only condition a query asks for everybody, and the page leads there anyway.
  return words.length === 0 && filters.length < 2 ? [] : all
}
