/** One slash and no second one of either kind, which browsers read as the beginning of another host. */
const ON_THIS_SITE = /^\/(?![/\\])/

/**
 * The local path in a `returnTo` field, or `/`: a link must not send anybody to another site. What counts is how it
 * reads once its dots are resolved, for that is what goes out: `/.//evil.example` begins like a path of this site.
 */
export function localPath(returnTo: FormDataEntryValue | null): string {
  if (typeof returnTo !== 'string' || !ON_THIS_SITE.test(returnTo)) return '/'
  const base = 'http://here.invalid'
  if (!URL.canParse(returnTo, base)) return '/'
  const url = new URL(returnTo, base)
  const path = url.pathname + url.search + url.hash
  return url.origin === base && ON_THIS_SITE.test(path) ? path : '/'
}
