import { answer } from '../../app/matching/answer.server.ts'
import { median, timed } from './measure.ts'
import type { Row } from './report.ts'
import { NOW, requestsFor, sizeOf, withWorld } from './scale-world.ts'

/** How many of the requests name one jurisdiction, and how many two. */
const SHARES = { 1: 0.8, 2: 0.2 }

/**
 * Asks `requests` questions of the index and of the database alone, which ranks everybody who passes. The answers
 * must be the same to the byte; the row says how many were, and what the index saves.
 * @throws naming the first request whose answers differ
 */
export async function benchAnswers(options: {
  parties: number
  requests: number
  keep: string | undefined
}): Promise<Row[]> {
  const { parties, requests, keep } = options
  return withWorld({ parties, keep }, async (app) => {
    const asked = Object.entries(SHARES).flatMap(([places, share]) =>
      requestsFor(Number(places), Math.round(requests * share)),
    )
    const taken: { index: number; database: number }[] = []
    for (const request of asked) {
      let found = ''
      let ranked = ''
      const index = await timed(async () => {
        found = JSON.stringify((await answer(app, request, NOW)).response)
      })
      const database = await timed(async () => {
        const { response } = await answer({ db: app.db, search: null }, request, NOW)
        ranked = JSON.stringify({ ...response, degraded: false })
      })
      if (found !== ranked) {
        throw new Error(`the index and the database answer differently: ${JSON.stringify(request)}`)
      }
      taken.push({ index, database })
    }
    const ours = median(taken.map((one) => one.index))
    const baseline = median(taken.map((one) => one.database))
    const measure = `match from the index, against the database alone: ${taken.length} of ${asked.length} answers equal`
    return [{ measure, size: sizeOf(parties), ours, baseline, unit: 'ms', ratio: ours / baseline }]
  })
}
