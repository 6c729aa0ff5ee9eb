import fc from 'fast-check'
import { LONG } from './thoroughness.ts'

/** `npm run test:long` tries fifty times as many examples of every property as a plain run does. */
fc.configureGlobal({ numRuns: LONG ? 5_000 : 100 })
