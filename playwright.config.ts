import { defineConfig } from '@playwright/test'
import type { JourneyOptions } from './tests/e2e/journey.ts'
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium.ts'

const phone = { width: 390, height: 844 }
const desktop = { width: 1440, height: 900 }

/** Journeys marked @once tell the same story at any width and with or without scripts. */
const once = /@once/

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
  projects: [
    { name: 'desktop', use: { viewport: desktop } },
    { name: 'phone', use: { viewport: phone }, grepInvert: once },
    { name: 'desktop, no scripts', use: { viewport: desktop, scripts: false }, grepInvert: once },
    { name: 'phone, no scripts', use: { viewport: phone, scripts: false }, grepInvert: once },
  ],
})
