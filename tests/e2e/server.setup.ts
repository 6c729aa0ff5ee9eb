import process from 'node:process'
import { serve } from '../support/serve.ts'

/** Starts one server for all journeys, and tells them where it is; what it returns stops it. */
export default async function startServer(): Promise<() => Promise<void>> {
  const served = await serve()
  process.env.JOURNEY_URL = served.url
  return async () => {
    await served.stop()
  }
}
