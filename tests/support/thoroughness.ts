import process from 'node:process'

/**
 * How much is tried. `npm test` tries every law and every journey, of what differs little a part: it is for the
 * minutes between two changes. `npm test -- --complete` leaves out nothing, and is what a change must pass before it
 * lands. `npm run test:long` tries laws on many times as many examples besides.
 */
export const LONG = process.env.TEST_LONG === '1'
export const COMPLETE = LONG || process.env.TEST_COMPLETE === '1'
