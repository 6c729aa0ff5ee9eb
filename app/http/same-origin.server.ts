import type { IncomingHttpHeaders } from 'node:http'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

/**
 * True when a request must be refused because another site may have sent it. Covers every unsafe method,
 * pages, resource routes and API alike:
 * - a bearer header: nobody else's page can send one, goes on;
 * - `Sec-Fetch-Site: cross-site`, or an `Origin` that is not this host: refused, with a cookie or without;
 * - neither header (no browser of the last years): refused if it carries a cookie, else goes on to be
 *   authenticated.
 */
export function isForeign(method: string, headers: IncomingHttpHeaders): boolean {
  if (SAFE_METHODS.has(method)) return false
  if (/^bearer\s/i.test(headers.authorization ?? '')) return false
  const site = headers['sec-fetch-site']
  const { origin } = headers
  if (site === 'cross-site') return true
  if (origin !== undefined) return !isThisHost(origin, headers.host)
  if (site === undefined) return headers.cookie !== undefined
  return site === 'same-site'
}

/** Hosts are compared without the scheme: TLS may end at a proxy in front of this server. */
function isThisHost(origin: string, host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(origin)) return false
  const { protocol } = new URL(origin)
  return URL.canParse(`${protocol}//${host}`) && new URL(origin).host === new URL(`${protocol}//${host}`).host
}
