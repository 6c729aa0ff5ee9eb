import { redirect } from '@remix-run/node'

/** A list as its address asks for it: which page, from 1, of how many rows, of which `size` stand on a page. */
type Asked = { page: number; total: number; size: number }

/**
 * How many pages a list has, at least 1.
 * @throws a redirect to the last page where the address asks for one beyond it
 */
export function pagesOf(request: Request, { page, total, size }: Asked): number {
  const pages = Math.max(1, Math.ceil(total / size))
  leadToLastPage(request, page, pages)
  return pages
}

/**
 * Lets whoever asks for a page that the list has pass: a list may have lost rows since its address was kept.
 * @throws a redirect to the last of `pages` where `page` lies beyond it
 */
export function leadToLastPage(request: Request, page: number, pages: number): void {
  if (page <= pages) return
  const { pathname, searchParams } = new URL(request.url)
  if (pages === 1) searchParams.delete('page')
  else searchParams.set('page', String(pages))
  throw redirect(searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname)
}
