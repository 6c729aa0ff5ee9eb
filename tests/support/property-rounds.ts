import fc from 'fast-check'

/** `npm run test:long` tries fifty times as many examples of every property as a plain run does. */
fc.configureGlobal({ numRuns: process.env.TEST_LONG === '1' ? 5_000 : 100 })
