import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { CLAIM_KINDS } from '../domain/application/sections.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { stepOrBack } from '../http/refused-step.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { verifyEvidence } from '../listings/verify-evidence.server.ts'
import { givenBasisIn } from '../vetting/given-basis.server.ts'
import { refusedAddress } from '../vetting/refusal.ts'
import { WORDS_LIMIT } from '../vetting/words-limit.ts'

/** Notes that the document behind a piece of evidence was seen again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const kind = CLAIM_KINDS.find((one) => one === params.kind)
  if (!kind) throw new Problem('not_found', 'there is no such evidence')
  const form = await request.formData()
  const page = `/staff/listings/${params.partyId}`
  return stepOrBack(
    async () => {
      const { note } = textsIn(form, { note: WORDS_LIMIT })
      const seen = {
        kind,
        evidenceId: params.evidenceId!,
        expiresOn: String(form.get('expiresOn') ?? '').trim() || null,
        note,
        seen: givenBasisIn(form),
      }
      await verifyEvidence(app.db, actor, params.partyId!, seen, app.now())
      return redirectWithMessage(app, page, 'listings.message.verified')
    },
    (fields) => refusedAddress(page, fields, params.evidenceId!),
  )
}

/** There is nothing to read here: the listing's own page shows its evidence. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/staff/listings/${params.partyId}`)
}
