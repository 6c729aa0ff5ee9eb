import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

/** How many segments at the start of an address tell its section: by two, the largest has some thirty routes. */
const TELLING = 2

/** Where scripts ask which routes there are: an address that no route has. */
const MANIFEST = '__manifest'

/**
 * Answers requests with the routes of the build that their address can lead to. Remix matches an address against all
 * routes that it is given, several times for every page, and prepares each of them anew whenever it does: with all of
 * ours that took nearly as much time as everything else together. Nothing that could match is left out, and Remix
 * decides among the rest, so that the answers are those of the whole build.
 * @returns for a path as it stands in an address (`/staff/runs`), what answers there
 */
export function createSections(build: ServerBuild): (pathname: string) => RequestHandler {
  const narrow = createNarrowing(build)
  const handlers = new Map<ServerBuild, RequestHandler>()
  return (pathname) => {
    const narrowed = narrow(pathname)
    const handler = handlers.get(narrowed) ?? createRequestHandler(narrowed, 'production')
    handlers.set(narrowed, handler)
    return handler
  }
}

/**
 * Narrows a build to what an address, or one above it, can lead to.
 * @returns the same build for all addresses of a section; the whole one where scripts ask for routes, and for an
 *   address that cannot be decoded
 */
export function createNarrowing(build: ServerBuild): (pathname: string) => ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => ({
    id,
    segments: segmentsOf(route?.path),
  }))
  const fixedAt = Array.from(
    { length: TELLING },
    (_, at) => new Set(routes.map(({ segments }) => segments[at] ?? '').filter(isFixed)),
  )
  const bySection = new Map<string, ServerBuild>()
  return (pathname) => {
    const asked = decoded(pathname)
    if (asked === null || asked[0] === MANIFEST) return build
    const section = fixedAt.map((fixed, at) => (fixed.has(asked[at] ?? '') ? asked[at]! : '*'))
    const key = section.join('/')
    const known = bySection.get(key)
    if (known) return known
    const ids = new Set(routes.filter(({ segments }) => canLead(segments, section)).map(({ id }) => id))
    const narrowed = {
      ...build,
      routes: only(build.routes, ids),
      assets: { ...build.assets, routes: only(build.assets.routes, ids) },
    }
    bySection.set(key, narrowed)
    return narrowed
  }
}

/** Whether a route with these segments can be asked for by an address of the section, or by one above it. */
function canLead(segments: readonly string[], section: readonly string[]): boolean {
  return segments.slice(0, TELLING).every((segment, at) => !isFixed(segment) || segment === section[at])
}

const isFixed = (segment: string) => segment !== '' && segment !== '*' && !segment.startsWith(':')

/** Remix tells no capitals from small letters. */
const segmentsOf = (path = '') => path.toLowerCase().split('/').filter(Boolean)

/** The segments of an address as Remix compares them, or null where one cannot be decoded. */
function decoded(pathname: string): string[] | null {
  try {
    return pathname
      .split('/')
      .filter(Boolean)
      .map((segment) => decodeURIComponent(segment).toLowerCase())
  } catch {
    return null
  }
}

function only<R>(routes: Record<string, R>, ids: ReadonlySet<string>): Record<string, R> {
  return Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))
}
