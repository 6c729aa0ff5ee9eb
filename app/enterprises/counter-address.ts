/**
 * The address of a page at the counter that goes on with what another's address says.
 * @param search the query of the present address
 * @param enterprise whom the form of a dispute is to be for; '' takes nobody
 */
export function counterAddress(
  path: '/disputes/new' | '/staff/enterprises/new',
  search: string,
  enterprise: string,
): string {
  const query = new URLSearchParams(search)
  // Remix asks for data alone by it; it says nothing of the page.
  query.delete('_data')
  query.delete('enterprise')
  if (enterprise !== '') query.set('enterprise', enterprise)
  return query.size === 0 ? path : `${path}?${query}`
}
