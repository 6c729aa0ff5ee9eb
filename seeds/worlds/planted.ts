import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { randomNamed } from '../random.ts'
import { separatePlaces } from './places.ts'
import { CaseWriter, type PlantedCase, type PlantedRecord } from './planted-case.ts'

export type { PlantedAnswer, PlantedCase, PlantedRecord, PlantedSection } from './planted-case.ts'

/** The day on which planted worlds play unless told otherwise. */
export const PLANTED_AS_OF = new Date('2026-11-01T00:00:00Z')

export type PlantedOptions = { seed?: string; cases?: number; asOf?: Date }

/** The most cases that a world holds: each needs a place to which no other's evidence carries. */
export const MOST_CASES = separatePlaces().length

/**
 * A world in which the right answers are known by construction. Each case has a place of its own (jurisdiction
 * and IP type) and, in each of three sections, a best party, others made from it by weakening its record in
 * named ways, one with nothing but claims, and tempting ones that each break one hard constraint.
 * Every record comes before the case that it belongs to; the same options give the same world.
 * @throws RangeError when more cases are asked than there are separate places
 */
export function* plantedWorld(
  options: PlantedOptions = {},
): Generator<{ record: PlantedRecord } | { case: PlantedCase }> {
  const { seed = 'planted', cases = 40, asOf = PLANTED_AS_OF } = options
  if (cases > MOST_CASES)
    throw new RangeError(`a planted world holds at most ${MOST_CASES} cases, not ${cases}`)
  const places = randomNamed(`places ${seed}`).sample(separatePlaces(), cases)
  for (const [i, place] of places.entries()) {
    const writer = new CaseWriter(`${seed}-${i + 1}`, place, asOf)
    const written = writer.write()
    for (const record of writer.records) yield { record }
    yield { case: written }
  }
}

/** A planted world in memory. */
export function plantWorld(options: PlantedOptions = {}): { records: PlantedRecord[]; cases: PlantedCase[] } {
  const records: PlantedRecord[] = []
  const cases: PlantedCase[] = []
  for (const item of plantedWorld(options)) {
    if ('record' in item) records.push(item.record)
    else cases.push(item.case)
  }
  return { records, cases }
}

const USAGE = `usage: tsx seeds/worlds/planted.ts DIRECTORY [--seed NAME] [--cases N]
Writes records.jsonl (import format) and cases.jsonl (requests and what must come of them).
`

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: 'planted' }, cases: { type: 'string', default: '40' } },
  })
  const [directory] = positionals
  const cases = Number(values.cases)
  if (!directory || !Number.isInteger(cases)) {
    process.stderr.write(USAGE)
    process.exitCode = 2
    return
  }
  const world = plantWorld({ seed: values.seed, cases })
  const lines = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('')
  writeFileSync(join(directory, 'records.jsonl'), lines(world.records))
  writeFileSync(join(directory, 'cases.jsonl'), lines(world.cases))
  process.stderr.write(`${world.records.length} records, ${world.cases.length} cases\n`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
