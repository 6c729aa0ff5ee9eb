import type { LoaderFunctionArgs } from '@remix-run/node'
import { renderPdf } from '../documents/pdf.server.ts'
import { Problem } from '../domain/errors.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { findAgreement, noteAgreementTaken } from '../pairings/agreement.server.ts'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'

/** The agreement as a PDF file, for both sides and the centre; taking it away is recorded. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const pairing = await getKeptPairing(app.db, actor, params.pairingId!)
  const agreement = await findAgreement(app.db, pairing, app.now())
  if (!agreement) throw new Problem('not_found', 'there is no agreement yet')
  const pdf = await renderPdf(agreement.record, agreement.sha256)
  if (request.method === 'GET') await noteAgreementTaken(app.db, actor, pairing, agreement, app.now())
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${pairing.ref}.pdf"`,
      'cache-control': 'private, no-store',
    },
  })
}
