import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from './log.server.ts'

/**
 * Names the request (`response.locals.requestId`, header `x-request-id`) and logs one line when it is answered:
 * method, path, status, milliseconds. Never the query, the body or a cookie: those may be confidential.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID()
    const started = performance.now()
    response.locals.requestId = requestId
    response.setHeader('x-request-id', requestId)
    response.on('close', () => {
      const line = {
        requestId,
        method: request.method,
        path: request.path,
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(response.writableFinished ? {} : { aborted: true }),
      }
      if (response.statusCode >= 500) log.warn(line, 'request')
      else log.info(line, 'request')
    })
    next()
  }
}
