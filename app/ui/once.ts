import { useRouteLoaderData } from '@remix-run/react'

/**
 * Where a form goes that must be taken once, however often its button is pressed: the address with a key that is new
 * each time that the page is shown.
 * @param address of the action, as a page writes it; '' is the page itself
 */
export function useOnce(address = ''): string {
  const root = useRouteLoaderData('root') as { once: string } | undefined
  if (!root) return address
  return `${address}${address.includes('?') ? '&' : '?'}once=${root.once}`
}
