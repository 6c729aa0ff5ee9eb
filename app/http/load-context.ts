import type { AppContext } from '../context.server.ts'
import type { Metrics } from './metrics.server.ts'
import type { PageProblem } from './problem.server.ts'

declare module '@remix-run/server-runtime' {
  /** What every loader and action finds in `context`. */
  interface AppLoadContext {
    app: AppContext
    metrics: Metrics
    /** The nonce of this response's Content-Security-Policy. */
    cspNonce: string
    /** Names this request in the log, and in the `x-request-id` header. */
    requestId: string
    /**
     * What a refusal tells besides its status, which the server puts into the headers; and what an action was refused
     * for, which is shown on a page of its own.
     */
    refusal: { retryAfter: number | null; problem: PageProblem['code'] | null }
  }
}
