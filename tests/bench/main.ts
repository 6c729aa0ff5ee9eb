import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { benchAnswers } from './answers.ts'
import { benchEngagements } from './engagement.bench.ts'
import { benchImport } from './import.bench.ts'
import { benchGrowth, benchMatch } from './match.ts'
import { benchPages } from './pages.ts'
import { benchQueue } from './queue.ts'
import { asMarkdown, asTable, loadOf, machine, type Report, type Row } from './report.ts'
import { benchSignIns } from './sign-ins.ts'

const USAGE = `npm run bench -- [--only match,answers,import,pages,queue,sign-ins,engagements] [--parties 1000,10000,100000] [--rounds 5] [--long] [--keep DIR]

  --only      what to measure, separated by commas
  --parties   sizes of the world that matches are asked of
  --rounds    rounds of each measurement, of which the median counts
  --long      growth too: a world of 1,000,000 parties
  --keep      a folder in which the worlds stay for the next run
Prints a table and writes it to bench-results.json, and when everything was measured to tests/bench/RESULTS.md.`

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: 'match,answers,import,pages,queue,sign-ins,engagements' },
    parties: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '5' },
    long: { type: 'boolean', default: false },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (flags.help) {
  console.log(USAGE)
  process.exit(0)
}

const rounds = Number(flags.rounds)
const { keep } = flags
const sizes = flags.parties.split(',').map(Number)
const names = [...new Set([...flags.only.split(','), ...(flags.long ? ['growth'] : [])])]

const benches: Record<string, () => Promise<Row[]>> = {
  match: () => benchMatch({ sizes, rounds, keep }),
  growth: () => benchGrowth({ rounds, keep }),
  answers: () => benchAnswers({ parties: 100_000, requests: 1_000, keep }),
  import: async () => [importRow(await benchImport())],
  pages: () => benchPages({ rounds, seconds: 4 }),
  queue: () => benchQueue({ rounds }),
  'sign-ins': () => benchSignIns({ rounds, seconds: 8 }),
  engagements: () => benchEngagements({ rounds }),
}

function importRow({ ours, baseline, ratio }: Awaited<ReturnType<typeof benchImport>>): Row {
  return { measure: 'import', size: '100,000 records', ours, baseline, unit: 's', ratio, limit: 3 }
}

const started = performance.now()
const loadBefore = loadavg()[0]!
const rows: Row[] = []
for (const name of names) {
  const bench = benches[name]
  if (!bench) throw new Error(`"${name}" is not one of ${Object.keys(benches).join(', ')}`)
  console.log(`── ${name}`)
  rows.push(...(await bench()))
}
const report: Report = {
  measuredOn: new Date().toISOString().slice(0, 10),
  machine: machine(),
  load: [loadBefore, loadavg()[0]!],
  seconds: Math.round((performance.now() - started) / 1000),
  rows,
}
writeFileSync('bench-results.json', `${JSON.stringify(report, null, 2)}\n`)
// The table that is quoted holds all of one run: a part of another would not compare.
if (Object.keys(benches).every((name) => name === 'growth' || names.includes(name))) {
  writeFileSync('tests/bench/RESULTS.md', asMarkdown(report))
}
console.log(`\n${asTable(report)}\n\n${report.machine}; ${loadOf(report)}; took ${report.seconds} s`)
