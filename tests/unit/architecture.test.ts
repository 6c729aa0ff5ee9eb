import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clientPathsTo, findCycle, violations } from '../support/floors.ts'
import { type ImportGraph, importsOf, isBarrel, readImports, sourceFiles } from '../support/import-graph.ts'

const house = readImports(sourceFiles(['app', 'db', 'search', 'seeds']))

describe('the house', () => {
  it('has imports that point down only', () => expect(violations(house)).toEqual([]))
  it('has no cycle', () => expect(findCycle(house)).toBeNull())
  it('sends no zod to the browser', () => expect(clientPathsTo(house, 'zod')).toEqual([]))
  it('has no barrel', () => {
    expect([...house.keys()].filter((file) => isBarrel(file, readFileSync(file, 'utf8')))).toEqual([])
  })
})

describe('nobody is listed through the web without being vetted', () => {
  const fromWeb = reachedFrom(house, (file) => /^app\/(routes|http)\/|^app\/(entry\.server|root)/.test(file))

  it('by an import: no page, no API reaches what imports records', () => {
    expect(fromWeb.size).toBeGreaterThan(500)
    expect([...fromWeb].filter((file) => file.startsWith('app/cli/'))).toEqual([])
  })

  it('by any other door: parties are made in one place, which a decision alone calls', () => {
    const makes = [...house.keys()].filter((file) =>
      /insertInto\(\s*'party'|insert into party\b/.test(readFileSync(file, 'utf8')),
    )
    expect(makes).toEqual(['app/listings/list-party.server.ts'])
    const callers = [...house].filter(
      ([file, imports]) =>
        imports.some(({ target, typeOnly }) => !typeOnly && target === makes[0]) &&
        namesIn(file, /\blistParty\b/),
    )
    expect(callers.map(([file]) => file)).toEqual(['app/vetting/commands.server.ts'])
  })
})

/** The files that those which `starts` picks would load, they themselves among them. */
function reachedFrom(graph: ImportGraph, starts: (file: string) => boolean): Set<string> {
  const reached = new Set([...graph.keys()].filter(starts))
  for (const file of reached) {
    for (const { target, typeOnly } of graph.get(file) ?? []) {
      if (!typeOnly && graph.has(target)) reached.add(target)
    }
  }
  return reached
}

const namesIn = (file: string, name: RegExp) => name.test(readFileSync(file, 'utf8'))

describe('the checker itself', () => {
  const imports = (file: string, ...targets: string[]): ImportGraph =>
    new Map([[file, targets.map((target) => ({ target, typeOnly: false }))]])

  it.each([
    ['db/client.server.ts', 'search/client.server.ts', 'db may not import search'],
    ['search/sync.server.ts', 'app/experts/queries.server.ts', 'search may not import slice'],
    ['app/http/problem.server.ts', 'app/routes/_index.tsx', 'http may not import route'],
    ['app/experts/queries.server.ts', 'app/http/form.server.ts', 'slice may not import http'],
    ['app/routes/a.tsx', 'app/routes/b.tsx', 'another route'],
    ['app/routes/a.tsx', 'kysely', 'past the slices'],
    ['app/routes/a.tsx', 'meilisearch', 'past the slices'],
    ['app/experts/card.tsx', 'app/experts/queries.server.ts', 'a client file imports a server file'],
    ['app/ui/button.tsx', 'app/experts/card.tsx', 'ui may not import view'],
    ['app/domain/day.ts', 'kysely', 'the rulebook imports only itself and zod'],
    ['app/domain/day.ts', 'db/schema.ts', 'domain may not import db'],
    ['app/domain/day.ts', 'opencc-js', 'the rulebook imports only itself and zod'],
    ['app/disputes/commands.server.ts', 'app/engagements/commands.server.ts', 'commands downstream'],
    ['app/utils/queries.server.ts', 'zod', 'folder name'],
    ['lib/thing.ts', 'zod', 'no room'],
  ])('refuses %s → %s', (file, target, why) => {
    expect(violations(imports(file, target)).join()).toContain(why)
  })

  it.each([
    ['app/routes/a.tsx', 'app/experts/queries.server.ts'],
    ['app/engagements/commands.server.ts', 'app/matching/commands.server.ts'],
    ['app/matching/commands.server.ts', 'app/experts/queries.server.ts'],
    ['app/domain/matching/request.ts', 'zod'],
    ['app/domain/name.ts', 'opencc-js'],
  ])('allows %s → %s', (file, target) => expect(violations(imports(file, target))).toEqual([]))

  it('finds a cycle and what the browser would load', () => {
    const graph = new Map([
      ...imports('app/ui/a.tsx', 'app/domain/b.ts'),
      ...imports('app/domain/b.ts', 'app/domain/c.ts', 'zod'),
      ...imports('app/domain/c.ts', 'app/domain/b.ts'),
    ])
    expect(findCycle(graph)).toEqual(['app/domain/b.ts', 'app/domain/c.ts', 'app/domain/b.ts'])
    expect(clientPathsTo(graph, 'zod')).toEqual(['app/ui/a.tsx → app/domain/b.ts → zod'])
  })

  it('reads every kind of import', () => {
    const source = `import type { A } from './a.ts'; import b, { type C } from '~/ui/b.tsx'; import 'zod/v4'
      export { d } from '../d.ts'; const e = await import('@scope/e/f'); type G = import('./g.ts').G`
    expect(importsOf('app/x/y.ts', source)).toEqual([
      { target: 'app/x/a.ts', typeOnly: true },
      { target: 'app/ui/b.tsx', typeOnly: false },
      { target: 'zod', typeOnly: false },
      { target: 'app/d.ts', typeOnly: false },
      { target: '@scope/e', typeOnly: false },
      { target: 'app/x/g.ts', typeOnly: true },
    ])
    expect(isBarrel('index.ts', `export * from './a.ts'; export { b } from './b.ts'`)).toBe(true)
    expect(isBarrel('index.ts', `import a from './a.ts'; export const list = [a]`)).toBe(false)
  })
})
