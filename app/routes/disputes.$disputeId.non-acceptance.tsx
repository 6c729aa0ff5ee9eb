import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { declineAcceptance } from '../disputes/acceptance.server.ts'
import { readWordsOf } from '../disputes/read-words.server.ts'
import { readDisputeFor } from '../disputes/readers.server.ts'
import { REASON_FIELD, ReasonPage } from '../disputes/reason-page.tsx'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('intake.nonAcceptance.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const now = app.now()
  return json({ dispute: await readDisputeFor(app.db, actor, params.disputeId!, 'decline_acceptance', now) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const disputeId = params.disputeId!
  const form = await request.formData()
  const { words, problems } = readWordsOf(form, REASON_FIELD, true)
  if (problems.length > 0) return json({ words, problems }, 422)
  await declineAcceptance(app.db, actor, disputeId, { version: versionOf(form), words }, app.now())
  return redirectWithMessage(app, `/disputes/${disputeId}`, 'intake.message.notAccepted')
}

export default function NonAcceptance() {
  return <ReasonPage step="nonAcceptance" />
}
