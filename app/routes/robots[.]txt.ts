/** What is nobody's to find by a search engine: rooms behind the sign-in, links that work once, and machines' addresses. */
const CLOSED: readonly string[] = [
  '/account',
  '/api/',
  '/applications',
  '/calendar-feed',
  '/change-email',
  '/commissions',
  '/contact-change',
  '/disputes',
  '/engagements',
  '/files/',
  '/home',
  '/invitations',
  '/join',
  '/listing',
  '/messages',
  '/metrics',
  '/pairings',
  '/reset-password',
  '/sign-in',
  '/staff',
  '/verify-email',
]

/** The form that anybody may begin with. */
const OPEN = '/disputes/new'

/** Tells search engines what is public: the directory, the method, how to apply and to complain. */
export function loader() {
  const lines = ['User-agent: *', `Allow: ${OPEN}`, ...CLOSED.map((path) => `Disallow: ${path}`), '']
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
