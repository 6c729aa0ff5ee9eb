import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { benchPages } from './pages.ts'
import { asMarkdown, asTable, machine, type Report, type Row } from './report.ts'

const USAGE = `npm run bench -- [--only pages] [--rounds 3]

  --only     what to measure: pages
  --rounds   rounds of each measurement, of which the median counts
Writes bench-results.json and tests/bench/RESULTS.md; prints the same table.`

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: 'pages' },
    rounds: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
})

if (flags.help) {
  console.log(USAGE)
  process.exit(0)
}

const rounds = Number(flags.rounds)
const benches: Record<string, () => Promise<Row[]>> = {
  pages: () => benchPages({ rounds, seconds: 5 }),
}

const started = performance.now()
const rows: Row[] = []
for (const name of flags.only.split(',')) {
  const bench = benches[name]
  if (!bench) throw new Error(`"${name}" is not one of ${Object.keys(benches).join(', ')}`)
  console.log(`── ${name}`)
  rows.push(...(await bench()))
}
const report: Report = {
  measuredOn: new Date().toISOString().slice(0, 10),
  machine: machine(),
  seconds: Math.round((performance.now() - started) / 1000),
  rows,
}
writeFileSync('bench-results.json', `${JSON.stringify(report, null, 2)}\n`)
writeFileSync('tests/bench/RESULTS.md', asMarkdown(report))
console.log(`\n${asTable(report)}\n\n${report.machine}; took ${report.seconds} s`)
