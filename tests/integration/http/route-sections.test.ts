import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBuild, SERVER_BUNDLE } from '../../../app/cli/site-build.ts'
import { bySection } from '../../../app/http/route-sections.server.ts'

/** How somebody, or a program, may write one segment of an address. */
const WRITTEN: ((segment: string) => string)[] = [
  (segment) => segment,
  (segment) => segment.toUpperCase(),
  (segment) => segment.replace(/./g, (c) => `%${c.charCodeAt(0).toString(16)}`),
  (segment) => `${segment}/`,
  (segment) => `${segment}%2F`,
  (segment) => `${segment}%`,
  () => ':id',
  () => '*',
  () => '维权',
  () => '',
]

describe('the routes that an address is looked for in', () => {
  let build: ServerBuild
  let whole: ReturnType<typeof treeOf>
  beforeAll(async () => {
    await ensureBuild(() => {}, new AbortController().signal)
    build = (await import(/* @vite-ignore */ pathToFileURL(SERVER_BUNDLE).href)) as ServerBuild
    whole = treeOf(build)
  }, 120_000)

  /** As Remix makes it of what it is given: routes have one above them, the root, and none below. */
  function treeOf({ routes }: Pick<ServerBuild, 'routes'>) {
    const below = Object.values(routes).flatMap((route) => (route && route.id !== 'root' ? [route] : []))
    const children = below.map(({ id, path, index }) => ({ id, path, index: index as false }))
    return [{ id: 'root', path: build.routes.root?.path, children }]
  }
  const found = (tree: typeof whole, path: string) =>
    matchRoutes(tree, path)?.map(({ route, params }) => ({ id: route.id, params })) ?? null

  it('find what all routes find, for every address and for each above it', () => {
    // Remix says of every address that it cannot decode that it cannot.
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const narrow = bySection(build, (narrowed) => narrowed)
    const paths = Object.values(build.routes).map((route) => route?.path ?? '')
    const address = fc
      .tuple(
        fc.constantFrom(...paths),
        fc.array(fc.nat(WRITTEN.length * 2), { maxLength: 6 }),
        fc.constantFrom('', '/', '/edit', '/x/y'),
      )
      .map(([path, writing, more]) => {
        const segments = path.split('/').filter(Boolean)
        const written = segments.map((segment, at) => (WRITTEN[writing[at] ?? 0] ?? WRITTEN[0]!)(segment))
        return `/${written.join('/')}${more}`
      })
    fc.assert(
      fc.property(address, (path) => {
        const tree = treeOf(narrow(path))
        const segments = path.split('/').filter(Boolean)
        for (let length = segments.length; length >= 0; length--) {
          const asked = length === segments.length ? path : `/${segments.slice(0, length).join('/')}`
          expect(found(tree, asked)).toEqual(found(whole, asked))
        }
      }),
    )
  })

  it('are one level below the root', () => {
    const above = new Set(Object.values(build.routes).map((route) => route?.parentId))
    expect([...above].sort()).toEqual(['root', undefined])
  })

  it('are few, and the whole build where scripts ask which there are', () => {
    const narrow = bySection(build, (narrowed) => narrowed)
    const all = Object.keys(build.routes).length
    const addresses = Object.values(build.routes).map((route) => `/${route?.path ?? ''}`)
    for (const path of addresses) {
      const { routes, assets } = narrow(path)
      expect(Object.keys(routes).length, path).toBeLessThan(all / 4)
      expect(Object.keys(assets.routes).sort()).toEqual(Object.keys(routes).sort())
    }
    expect(narrow('/__manifest')).toBe(build)
    expect(narrow('/staff/runs')).toBe(narrow('/Staff/runs/1'))
  })
})
