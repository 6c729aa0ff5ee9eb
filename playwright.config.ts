import { defineConfig } from '@playwright/test'
import type { JourneyOptions } from './tests/e2e/journey.ts'
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium.ts'
import { COMPLETE, LONG } from './tests/support/thoroughness.ts'

const phone = { width: 390, height: 844 }
const desktop = { width: 1440, height: 900 }

/** Journeys marked @once tell the same story at any width and with or without scripts. */
const once = /@once/

// Colours are the same at every width, with scripts and without, and contrast takes most of the time of a look: one
// combination is enough before a change lands, and none between two changes.
const everywhere = [
  { name: 'desktop', use: { viewport: desktop, scripts: true, colours: COMPLETE } },
  { name: 'phone', use: { viewport: phone, scripts: true, colours: LONG }, grepInvert: once },
  {
    name: 'desktop, no scripts',
    use: { viewport: desktop, scripts: false, colours: LONG },
    grepInvert: once,
  },
  { name: 'phone, no scripts', use: { viewport: phone, scripts: false, colours: LONG }, grepInvert: once },
]
/** The two that differ most. */
const QUICK = ['desktop', 'phone, no scripts']

export default defineConfig<JourneyOptions>({
  testDir: 'tests/e2e',
  testMatch: '**/*.journey.ts',
  globalSetup: './tests/e2e/server.setup.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/report.json' }],
  ],
  use: {
    // Set by the global setup before the workers read this file.
    baseURL: process.env.JOURNEY_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
  projects: everywhere.filter(({ name }) => COMPLETE || QUICK.includes(name)),
})
