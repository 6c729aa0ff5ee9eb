import { isIPv6 } from 'node:net'

/**
 * How the address of whoever asks reaches the loaders: the server writes this header into every request that it hands
 * on, over whatever a client may have sent under that name.
 */
export const ADDRESS_HEADER = 'x-lianqiao-client-address'

/** Where a request came from, or null for one that no connection brought. */
export function clientAddress(request: Request): string | null {
  return request.headers.get(ADDRESS_HEADER)
}

/** An IPv4 address that arrived on an IPv6 socket, as IPv4. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

/** The part of an address that one customer of a network has: all of IPv4, the first 64 bits of IPv6. */
export function networkOf(address: string | null): string {
  if (address === null || !isIPv6(address)) return address ?? 'unknown'
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const first = head.split(':').filter(Boolean)
  const last = tail.split(':').filter(Boolean)
  const zeros = address.includes('::') ? Array(Math.max(0, 8 - first.length - last.length)).fill('0') : []
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
