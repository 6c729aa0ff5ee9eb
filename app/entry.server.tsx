import { Readable } from 'node:stream'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './http/nonce-context.ts'
import { withoutPadding } from './http/without-padding.server.ts'

/** How long a page may wait for its deferred parts. */
const ABORT_DELAY_MS = 5_000

/**
 * Renders a page as a stream: people get the shell at once, robots the whole document when all of it is there.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { app, cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  const readyEvent = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'
  return new Promise((resolve, reject) => {
    let finalStatus = status
    let shellRendered = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_DELAY_MS} nonce={cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        [readyEvent]: () => {
          shellRendered = true
          const body = withoutPadding()
          body.on('close', () => clearTimeout(timer))
          headers.set('content-type', 'text/html; charset=utf-8')
          resolve(new Response(Readable.toWeb(body) as ReadableStream, { headers, status: finalStatus }))
          pipe(body)
        },
        onShellError: reject,
        onError: (error) => {
          finalStatus = 500
          // What breaks before the shell is there is reported by the rejection.
          if (shellRendered && !request.signal.aborted)
            app.log.error({ requestId, err: error }, 'page broke off')
        },
      },
    )
    const timer = setTimeout(abort, ABORT_DELAY_MS)
  })
}

/** Called by Remix for what no loader or action answered for: a broken component, a method without an action. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return
  const { log } = context.app
  if (isRouteErrorResponse(error))
    log.debug({ requestId: context.requestId, status: error.status }, 'no such route')
  else log.error({ requestId: context.requestId, err: error }, 'page failed')
}
