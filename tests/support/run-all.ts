import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/**
 * `npm test`, `npm test -- --complete` and `npm run test:long`: types, lint, unit tests, the build, integration tests,
 * browser journeys, in this order. Stops at the first step that fails, and always ends with one line
 * `N passed, N failed` over everything that ran; a step without tests of its own (types, lint, build) counts as one
 * failure when it fails.
 */
type Counts = { passed: number; failed: number }
type Step = { name: string; bin: string; args: string[]; env?: Record<string, string>; count?: () => Counts }

/** Two packages have a `tsc`: the native one, five times as quick, and the one whose parser a test asks about imports. */
const TYPES = '../typescript-native/bin/tsc'

const reports = mkdtempSync(join(tmpdir(), 'lianqiao-test-'))
/** What `thoroughness.ts` is told. */
const thoroughness: Record<string, string> = {
  ...(process.argv.includes('--complete') ? { TEST_COMPLETE: '1' } : {}),
  ...(process.argv.includes('--long') ? { TEST_LONG: '1' } : {}),
}

const vitestStep = (project: string): Step => {
  const file = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return {
    name: `${project} tests`,
    bin: 'vitest',
    args: ['run', '--project', project, ...reporters],
    count: () => {
      const report = readReport<{ numPassedTests: number; numFailedTests: number }>(file)
      return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
    },
  }
}

const playwrightStep = (): Step => {
  const file = join(reports, 'e2e.json')
  return {
    name: 'browser journeys',
    bin: 'playwright',
    args: ['test'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    count: () => {
      const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(file)
      return {
        passed: (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0),
        failed: report?.stats.unexpected ?? 0,
      }
    },
  }
}

const steps: Step[] = [
  { name: 'types', bin: TYPES, args: ['--project', '.'] },
  { name: 'lint', bin: 'biome', args: ['check', '--no-errors-on-unmatched'] },
  vitestStep('unit'),
  { name: 'build', bin: 'tsx', args: ['app/cli/main.ts', 'build'] },
  vitestStep('integration'),
  playwrightStep(),
]

function readReport<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null
}

function run(step: Step): boolean {
  const started = performance.now()
  console.log(`\n── ${step.name}`)
  const { status, error } = spawnSync(join('node_modules', '.bin', step.bin), step.args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...thoroughness, ...step.env },
  })
  if (error) console.error(error.message)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${step.name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`)
  return status === 0
}

const total: Counts = { passed: 0, failed: 0 }
for (const step of steps) {
  const ok = run(step)
  const counts = step.count?.() ?? { passed: 0, failed: 0 }
  total.passed += counts.passed
  total.failed += ok ? counts.failed : Math.max(counts.failed, 1)
  if (!ok) {
    process.exitCode = 1
    break
  }
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
