import { defineConfig } from 'vitest/config'
import { LONG } from './tests/support/thoroughness.ts'

/** What both projects share: plain Node, no globals, and property tests whose number of rounds is set once. */
const shared = {
  environment: 'node' as const,
  setupFiles: ['tests/support/property-rounds.ts'],
  restoreMocks: true,
  unstubEnvs: true,
}

export default defineConfig({
  test: {
    // Half of a small machine belongs to the search engines that the integration tests start.
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          // Each process loads the application once, not once for every file.
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: LONG ? 600_000 : 30_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'integration',
          // Pages as they are served: React's development rendering costs twice as much, and nobody is ever shown it.
          env: { NODE_ENV: 'production' },
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          testTimeout: LONG ? 600_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
