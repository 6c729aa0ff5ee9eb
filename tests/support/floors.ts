import { type Import, type ImportGraph, isSource } from './import-graph.ts'

/** The rooms of the house from the top floor down; the first pattern that fits says where a file stands. */
const ROOMS = [
  ['route', /^app\/routes\//],
  ['cli', /^app\/cli\//],
  ['entry', /^app\/(root|entry\.\w+)\.tsx$/],
  ['http', /^app\/http\//],
  ['context', /^app\/[\w-]+\.server\.ts$/],
  ['domain', /^app\/domain\//],
  ['ui', /^app\/ui\//],
  ['i18n', /^app\/i18n\//],
  ['slice', /^app\/[^/]+\/.*\.server\.ts$/],
  ['view', /^app\/[^/]+\/.*\.tsx?$/],
  ['search', /^search\//],
  ['db', /^db\//],
  ['seeds', /^seeds\//],
] as const
type Room = (typeof ROOMS)[number][0]

const BELOW_ROUTES: Room[] = ['http', 'context', 'slice', 'view', 'search', 'db', 'domain', 'ui', 'i18n']

/** Whom each room may import besides itself: arrows point down only. `view` is a slice's code for the browser. */
const MAY_IMPORT: Record<Room, Room[]> = {
  route: BELOW_ROUTES,
  cli: [...BELOW_ROUTES, 'seeds'],
  entry: BELOW_ROUTES,
  http: ['context', 'slice', 'view', 'search', 'db', 'domain', 'i18n'],
  context: ['http', 'search', 'db', 'domain'],
  slice: ['search', 'db', 'domain'],
  view: ['domain', 'ui', 'i18n'],
  search: ['db', 'domain'],
  db: ['domain'],
  seeds: ['domain'],
  ui: ['i18n'],
  i18n: ['domain'],
  domain: [],
}

/** A slice's commands may call those of the slices after it in its chain, passing their transaction on. */
const DOWNSTREAM = [
  ['invitations', 'engagements', 'matching', 'disputes', 'documents'],
  ['invitations', 'files', 'engagements', 'disputes'],
  ['filings', 'disputes'],
  ['deadlines', 'disputes'],
  ['disputes', 'groups'],
  ['vetting', 'listings', 'profiles', 'applications'],
  ['accounts', 'enterprises'],
  ['accounts', 'profiles'],
  ['accounts', 'applications'],
  ['accounts', 'listings', 'invitations'],
  ['complaints', 'listings'],
  ['commissions', 'matching', 'disputes'],
]

/** What every command may call, passing its transaction on: a letter belongs to the change that gives cause to it. */
const EVERYBODYS = ['app/mail/queue.server.ts']

/** Pure dictionaries, without state or clock: script and pinyin of a name are facts about it, like its case. */
const DICTIONARIES: Record<string, string[]> = {
  'app/domain/name.ts': ['opencc-js'],
  'app/domain/pinyin.ts': ['pinyin-pro'],
  'app/domain/enterprise/credit-code.ts': ['util-helpers'],
}

const CLIENT_ROOMS: (Room | null)[] = ['view', 'ui', 'i18n']
const FORBIDDEN_FOLDER = /(^|\/)(utils?|helpers?|misc|common|services?)\//

const room = (path: string): Room | null => ROOMS.find(([, pattern]) => pattern.test(path))?.[0] ?? null
const slice = (path: string) => path.split('/')[1] ?? ''

/** Every import and path that breaks the floors, as sentences. An empty list is a sound house. */
export function violations(graph: ImportGraph): string[] {
  return [...graph].flatMap(([file, imports]) => [
    ...(FORBIDDEN_FOLDER.test(file) ? [`${file}: this folder name says nothing about what is in it`] : []),
    ...(room(file) ? [] : [`${file}: stands in no room that the floors know`]),
    ...imports.flatMap((one) => {
      const why =
        one.target.includes('/') && room(one.target) ? brokenArrow(file, one) : brokenPackage(file, one)
      return why ? [`${file} → ${one.target}: ${why}`] : []
    }),
  ])
}

function brokenArrow(file: string, { target, typeOnly }: Import): string | null {
  if (!isSource(target)) return null
  const from = room(file)!
  const to = room(target)!
  if (from === 'route' && to === 'route') return 'a route imports another route'
  if (CLIENT_ROOMS.includes(from) && target.includes('.server.')) return 'a client file imports a server file'
  if (from === 'slice' && to === 'slice' && slice(file) !== slice(target))
    return brokenNeighbour(file, target)
  // A command that searches takes the application's context as an argument: it knows its type, not how it is made.
  if (from === 'slice' && to === 'context' && typeOnly) return null
  if (from === to || (from === 'slice' && to === 'view' && slice(file) === slice(target))) return null
  return MAY_IMPORT[from].includes(to) ? null : `${from} may not import ${to}`
}

function brokenNeighbour(file: string, target: string): string | null {
  if (/\/queries[\w-]*\.server\.ts$/.test(target) || EVERYBODYS.includes(target)) return null
  const isDownstream = DOWNSTREAM.some((chain) => {
    const [own, other] = [chain.indexOf(slice(file)), chain.indexOf(slice(target))]
    return own >= 0 && other > own
  })
  return isDownstream ? null : 'a slice calls only the queries of another, or commands downstream'
}

function brokenPackage(file: string, { target }: Import): string | null {
  const from = room(file)
  if (from === 'route' && ['kysely', 'meilisearch', 'better-sqlite3'].includes(target)) {
    return 'a route reaches past the slices'
  }
  if (from === 'domain' && target !== 'zod' && !DICTIONARIES[file]?.includes(target)) {
    return 'the rulebook imports only itself and zod'
  }
  return null
}

/** The first cycle among value imports, as the files in it, or null. */
export function findCycle(graph: ImportGraph): string[] | null {
  const done = new Set<string>()
  const walk = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    for (const { target, typeOnly } of graph.get(file) ?? []) {
      const cycle = typeOnly ? null : walk(target, [...path, file])
      if (cycle) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of graph.keys()) {
    const cycle = walk(file, [])
    if (cycle) return cycle
  }
  return null
}

/** The paths by which a client file pulls `target` (a package) into the browser's bundle. */
export function clientPathsTo(graph: ImportGraph, target: string): string[] {
  const search = (file: string, path: string[]): string | null => {
    if (file === target) return [...path, file].join(' → ')
    if (path.includes(file)) return null
    for (const one of graph.get(file) ?? []) {
      const found = one.typeOnly ? null : search(one.target, [...path, file])
      if (found) return found
    }
    return null
  }
  return [...graph.keys()].filter((f) => CLIENT_ROOMS.includes(room(f))).flatMap((f) => search(f, []) ?? [])
}
