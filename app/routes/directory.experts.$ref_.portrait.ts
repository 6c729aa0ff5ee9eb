import type { LoaderFunctionArgs } from '@remix-run/node'
import { getPublicPortrait } from '../profiles/portrait.server.ts'

/** The portrait of an expert who agreed to have it published: asked for anew each time, so that it can be taken back. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { jpeg, sha256 } = await getPublicPortrait(context.app.db, params.ref ?? '')
  const headers = { etag: `"${sha256}"`, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(jpeg), {
    headers: { ...headers, 'content-type': 'image/jpeg', 'content-length': String(jpeg.length) },
  })
}
