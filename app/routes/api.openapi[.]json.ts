import { openApiDocument } from '../http/api/openapi.ts'

/** The description of the API, for everybody. */
export function loader() {
  return Response.json(openApiDocument(), { headers: { 'cache-control': 'public, max-age=3600' } })
}
