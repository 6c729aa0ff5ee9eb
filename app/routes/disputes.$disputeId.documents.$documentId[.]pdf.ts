import type { LoaderFunctionArgs } from '@remix-run/node'
import { readDispute } from '../disputes/readers.server.ts'
import { noteDownload } from '../documents/commands.server.ts'
import { renderPdf } from '../documents/pdf.server.ts'
import { getDocument } from '../documents/queries.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** A document as a PDF file, for whoever may read its dispute; taking it away is recorded. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  const { id, disputeId, record, sha256 } = await getDocument(app.db, dispute.id, params.documentId!)
  const pdf = await renderPdf(record, sha256)
  if (request.method === 'GET') {
    const { number, version } = record
    await noteDownload(app.db, actor, { id, disputeId, number, version }, app.now())
  }
  const name = encodeURIComponent(`${record.number}.pdf`)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="document.pdf"; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    },
  })
}
