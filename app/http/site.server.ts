import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { constants } from 'node:zlib'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { AppContext } from '../context.server.ts'
import { Problem } from '../domain/errors.ts'
import { addressOf, send, toRequest } from './adapter.server.ts'
import { methodAnswer } from './api/methods.server.ts'
import { isForPrograms } from './for-programs.ts'
import { guardedBuild } from './guarded-build.server.ts'
import { createMetrics, type Metrics } from './metrics.server.ts'
import { asDocument, problemOf, problemResponse } from './problem.server.ts'
import { createLimiter } from './rate-limits.server.ts'
import { plainPage, refusalOf, refusalPage } from './refusal.server.ts'
import { requestLog } from './request-log.server.ts'
import { bySection } from './route-sections.server.ts'
import { securityHeaders } from './security-headers.server.ts'

/** Level 3 of each: 0.4 ms for the largest page (83 kB to 15 kB), half of what the defaults take for a tenth more. */
const compressed = compression({
  level: 3,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
})

const YEAR_MS = 31_536_000_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** What drawing a PDF asks for only when that PDF needs it: characters of Asian fonts, plain fonts, a kind of picture. */
const PDF_PARTS = ['cmaps', 'standard_fonts', 'wasm']
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** The whole web site as an Express application: what `serve` listens with, and what the tests talk to. */
export function createSite(app: AppContext, build: ServerBuild, clientDir: string): Express {
  const site = express()
  const metrics = createMetrics(app)
  site.disable('x-powered-by')
  site.disable('etag')
  const { trustProxy } = app.environment
  if (trustProxy.length > 0) site.set('trust proxy', trustProxy)
  site.use(
    requestLog(app.log),
    metrics.observeRequests,
    securityHeaders(),
    forgetForwarding(trustProxy),
    compressed,
  )
  // Remix hashes these names: what a name holds never changes.
  site.use('/assets', express.static(join(clientDir, 'assets'), { immutable: true, maxAge: YEAR_MS }))
  for (const part of PDF_PARTS)
    site.use(`/pdfjs/${part}`, express.static(join(PDFJS, part), { maxAge: DAY_MS }))
  site.use(express.static(clientDir, { maxAge: HOUR_MS, redirect: false }))
  site.use(remix(app, metrics, build))
  site.use(failed(app))
  return site
}

/** What Express reads itself, and only as far as the connection comes from a trusted proxy. */
const BELIEVED = ['x-forwarded-for', 'x-forwarded-proto']

/** What a client writes into forwarding headers must not reach anybody who would believe it. */
function forgetForwarding(trusted: readonly string[]): RequestHandler {
  const kept = trusted.length > 0 ? BELIEVED : []
  return (request, _response, next) => {
    for (const name of Object.keys(request.headers)) {
      const forwarded = name.startsWith('x-forwarded-') || name === 'forwarded'
      if (forwarded && !kept.includes(name)) delete request.headers[name]
    }
    next()
  }
}

function remix(app: AppContext, metrics: Metrics, build: ServerBuild): RequestHandler {
  const handlerOf = bySection(guardedBuild(build, createLimiter()), (narrowed) =>
    createRequestHandler(narrowed, 'production'),
  )
  const handle = (asked: Request, context: AppLoadContext) =>
    handlerOf(new URL(asked.url).pathname)(asked, context)
  return async (request, response, next) => {
    try {
      const { requestId, cspNonce } = response.locals as { requestId: string; cspNonce: string }
      const refused: AppLoadContext['refusal'] = { retryAfter: null, problem: null }
      const context = { app, metrics, requestId, cspNonce, refusal: refused }
      const asked = addressOf(request)
      const occasion = { log: app.log, requestId, api: isForPrograms(asked.pathname) }
      const refusal = refusalOf(request)
      const early = refusal === null ? methodAnswer(request.method, asked.pathname, occasion) : null
      if (early !== null) {
        request.resume()
        return await send(early, response)
      }
      if (refusal === null) {
        const answer = await handle(toRequest(request, response), context)
        if (refused.retryAfter !== null) response.setHeader('retry-after', refused.retryAfter)
        if (occasion.api) return await send(await asDocument(answer, occasion), response)
        // A route without a page shows no refusal; one whose action refused shows it without what the frame needs to
        // know, the language and who is signed in: Remix loads nothing for it then. Scripts take it as it is.
        const code = asked.searchParams.has('_data') ? null : (problemOf(answer) ?? known(refused.problem))
        if (code === null) return await send(answer, response)
        // Read to its end, as the renderer goes on writing into a page that is broken off, and fails at it.
        await answer.arrayBuffer()
        const page =
          code === 'unexpected'
            ? plainPage(answer.status, requestId)
            : await handle(refusalPage(new Problem(code, 'refused by a route'), request), context)
        return await send(page, response)
      }
      // The rest of a body that nobody reads must still be taken off the line, or the answer never arrives.
      request.resume()
      const answer = occasion.api
        ? problemResponse(refusal, occasion)
        : await handle(refusalPage(refusal, request), context)
      await send(answer, response)
    } catch (error) {
      // Whoever hung up gets no answer, and is no error of ours.
      if (!response.destroyed) next(error)
    }
  }
}

/** An error that nobody foresaw is shown with its number where it happened. */
const known = (problem: AppLoadContext['refusal']['problem']) => (problem === 'unexpected' ? null : problem)

function failed(app: AppContext): ErrorRequestHandler {
  return async (error, request, response, _next) => {
    // Express names the status of what it cannot read itself, such as a path with a broken percent sign.
    const isUnreadable = (error as { status?: unknown }).status === 400
    const requestId = (response.locals as { requestId: string }).requestId
    const reason = isUnreadable ? new Problem('bad_request', 'the request cannot be read') : error
    const api = isForPrograms(request.path)
    const answer = problemResponse(reason, { log: app.log, requestId, api })
    if (response.headersSent) response.destroy()
    else await send(api ? answer : plainPage(answer.status, requestId), response)
  }
}
