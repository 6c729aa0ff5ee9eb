import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { stepOrBack } from '../http/refused-step.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { judgeClaim } from '../vetting/commands.server.ts'
import { givenBasisIn } from '../vetting/given-basis.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { refusedAddress } from '../vetting/refusal.ts'

/** Verifies or rejects one claim, or opens it again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  const page = `${QUEUE_PATH}/${id}`
  const claimId = params.claimId!
  const form = await request.formData()
  return stepOrBack(
    async () => {
      const status = form.get('status')
      if (status !== 'open' && status !== 'verified' && status !== 'rejected') {
        throw new Problem('bad_request', 'no such finding')
      }
      const text = (name: string) =>
        String(form.get(name) ?? '')
          .trim()
          .slice(0, 2_000)
      const verdict = {
        status,
        expiresOn: text('expiresOn') || null,
        note: text('note'),
        seen: givenBasisIn(form),
      } as const
      await judgeClaim(app.db, actor, id, { claimId, verdict }, app.now())
      return redirectWithMessage(app, `${page}#claim-${claimId}`, 'vetting.message.judged')
    },
    (fields) => refusedAddress(page, fields, claimId),
  )
}

/** There is nothing to read here: the application's own page shows it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${QUEUE_PATH}/${params.applicationId}`)
}
