import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type SentAnew, sendFirstInvitationAnew } from '../accounts/commands-first-administrator.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import type { MessageKey } from '../i18n/translate.ts'

const SAID = {
  sent: 'enterprises.staff.sentAnew',
  paused: 'enterprises.staff.paused',
  has_administrator: 'enterprises.staff.nowManaged',
  address_known: 'enterprises.staff.nowKnown',
} as const satisfies Record<SentAnew, MessageKey>

/** Sends the invitation of an enterprise's first administrator anew. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.enterpriseId ?? ''
  const done = await sendFirstInvitationAnew(app.db, actor, id, app.now())
  return redirectWithMessage(app, `/staff/enterprises/${id}`, SAID[done])
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/staff/enterprises/${params.enterpriseId}`)
}
