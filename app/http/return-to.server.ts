/** The local path in a `returnTo` field, or `/`: a link must not send anybody to another site. */
export function localPath(returnTo: FormDataEntryValue | null): string {
  if (typeof returnTo !== 'string' || !/^\/(?![/\\])/.test(returnTo)) return '/'
  const base = 'http://here.invalid'
  if (!URL.canParse(returnTo, base)) return '/'
  const url = new URL(returnTo, base)
  return url.origin === base ? url.pathname + url.search + url.hash : '/'
}
