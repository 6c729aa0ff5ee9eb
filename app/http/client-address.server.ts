/**
 * How the address of whoever asks reaches the loaders: the server writes this header into every request that it hands
 * on, over whatever a client may have sent under that name.
 */
export const ADDRESS_HEADER = 'x-lianqiao-client-address'

/** Where a request came from, or null for one that no connection brought. */
export function clientAddress(request: Request): string | null {
  return request.headers.get(ADDRESS_HEADER)
}
