import { directoryPath, FILTERS, type FilterName, type ListName } from './lists.ts'

/** What is asked of a list: all of it stands in the address, so that it can be shared and gone back to. */
export type DirectoryQuery = {
  list: ListName
  q: string
  chosen: Partial<Record<FilterName, string[]>>
  page: number
}

const MAX_TEXT = 200
const MAX_VALUES = 50

/** Reads an address; what does not belong there is left out, never an error. */
export function readDirectoryQuery(list: ListName, params: URLSearchParams): DirectoryQuery {
  const chosen: DirectoryQuery['chosen'] = {}
  for (const name of FILTERS[list]) {
    const values = [...new Set(params.getAll(name).filter((value) => /^[\w-]{1,40}$/.test(value)))]
    if (values.length > 0) chosen[name] = values.slice(0, MAX_VALUES)
  }
  const page = Number(params.get('page'))
  return {
    list,
    q: (params.get('q') ?? '').trim().slice(0, MAX_TEXT),
    chosen,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of a query; empty parts and the first page are left out. */
export function directoryHref(query: DirectoryQuery): string {
  const params = new URLSearchParams()
  if (query.q) params.set('q', query.q)
  for (const name of FILTERS[query.list]) {
    for (const value of chosenOf(query, name)) params.append(name, value)
  }
  if (query.page > 1) params.set('page', String(query.page))
  const search = params.toString()
  return directoryPath(query.list) + (search && `?${search}`)
}

/** The values chosen under one filter. */
export function chosenOf(query: DirectoryQuery, name: FilterName): readonly string[] {
  return query.chosen[name] ?? []
}

/** Every chosen value with its filter, in the order of the page. */
export function allChosen(query: DirectoryQuery): { name: FilterName; value: string }[] {
  return FILTERS[query.list].flatMap((name) => chosenOf(query, name).map((value) => ({ name, value })))
}

/** The query with a value chosen or given up, on its first page. */
export function toggled(query: DirectoryQuery, name: FilterName, value: string): DirectoryQuery {
  const now = chosenOf(query, name)
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value]
  return { ...query, page: 1, chosen: { ...query.chosen, [name]: next } }
}

/** The query without any condition. */
export function cleared(query: DirectoryQuery): DirectoryQuery {
  return { list: query.list, q: '', chosen: {}, page: 1 }
}
