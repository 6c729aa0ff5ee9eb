import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

/** Nothing that this product needs; a page that is taken over cannot ask for it either. */
const PERMISSIONS_POLICY = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ')

const nonceSource = (_request: unknown, response: unknown) =>
  `'nonce-${(response as Response).locals.cspNonce as string}'`

/**
 * Makes the request's CSP nonce (`response.locals.cspNonce`) and sets the headers that keep a page to itself.
 * What only makes sense behind HTTPS (HSTS, upgrade-insecure-requests) is set on a secure connection alone.
 */
export function securityHeaders(): RequestHandler {
  const plain = helmetFor(false)
  const secure = helmetFor(true)
  return (request, response, next) => {
    response.locals.cspNonce = randomBytes(16).toString('base64')
    response.setHeader('Permissions-Policy', PERMISSIONS_POLICY)
    const chosen = request.secure ? secure : plain
    chosen(request, response, next)
  }
}

function helmetFor(https: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", nonceSource],
        'style-src': ["'self'", nonceSource],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
        ...(https ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
}
