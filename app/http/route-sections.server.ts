import type { ServerBuild } from '@remix-run/node'

/** How many segments at the start of an address tell its section: by two, the largest has some forty routes. */
const TELLING = 2

/** Where scripts ask which routes there are: an address that no route has. */
const MANIFEST = '__manifest'

/**
 * Finds for an address what answers there with no more of the build than the address can lead to. Remix matches an
 * address against all routes that it is given, several times for every page, and prepares each of them anew whenever
 * it does: with all of ours that took nearly as much time as everything else together. Nothing that could match the
 * address, or one above it, is left out, and Remix decides among the rest, so that the answers are those of the whole
 * build.
 * @param make what answers with a narrowed build; asked once for each section
 * @returns for a path as it stands in an address (`/staff/runs`), what was made for its section; for the whole build
 *   where scripts ask for routes, and for an address that cannot be decoded
 */
export function bySection<T>(
  build: ServerBuild,
  make: (narrowed: ServerBuild) => T,
): (pathname: string) => T {
  const routes = Object.entries(build.routes).map(([id, route]) => ({
    id,
    segments: segmentsOf(route?.path?.toLowerCase()),
  }))
  const fixedAt = Array.from(
    { length: TELLING },
    (_, at) => new Set(routes.map(({ segments }) => segments[at] ?? '').filter(isFixed)),
  )
  const whole = make(build)
  const made = new Map<string, T>()
  return (pathname) => {
    const asked = decoded(pathname)
    if (asked === null || asked[0] === MANIFEST) return whole
    const section = fixedAt.map((fixed, at) => (fixed.has(asked[at] ?? '') ? asked[at]! : '*'))
    const key = section.join('/')
    const known = made.get(key)
    if (known !== undefined) return known
    const ids = new Set(routes.filter(({ segments }) => canLead(segments, section)).map(({ id }) => id))
    const assets = { ...build.assets, routes: only(build.assets.routes, ids) }
    const answering = make({ ...build, routes: only(build.routes, ids), assets })
    made.set(key, answering)
    return answering
  }
}

/** Whether a route with these segments can be asked for by an address of the section, or by one above it. */
function canLead(segments: readonly string[], section: readonly string[]): boolean {
  return segments.slice(0, TELLING).every((segment, at) => !isFixed(segment) || segment === section[at])
}

const isFixed = (segment: string) => segment !== '' && segment !== '*' && !segment.startsWith(':')

const segmentsOf = (path = '') => path.split('/').filter(Boolean)

/** The segments of an address as Remix compares them, without regard to capitals, or null where one cannot be decoded. */
function decoded(pathname: string): string[] | null {
  try {
    return segmentsOf(pathname).map((segment) => decodeURIComponent(segment).toLowerCase())
  } catch {
    return null
  }
}

function only<R>(routes: Record<string, R>, ids: ReadonlySet<string>): Record<string, R> {
  return Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))
}
