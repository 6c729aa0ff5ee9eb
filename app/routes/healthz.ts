/** Alive: the process answers. Asks nothing else of anybody. */
export function loader() {
  return Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } })
}
