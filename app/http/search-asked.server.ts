const LONGEST = 100
const LAST_PAGE = 10_000

/** The text that a list's address searches for, '' for none, and which page of it, from 1. */
export function searchAsked(request: Request): { q: string; page: number } {
  const query = new URL(request.url).searchParams
  const page = Math.floor(Number(query.get('page')) || 1)
  return {
    q: (query.get('q') ?? '').trim().slice(0, LONGEST),
    page: Math.min(LAST_PAGE, Math.max(1, page)),
  }
}
