import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { refuseIntroduction } from '../pairings/requests.server.ts'

const LIST = '/staff/pairings?view=requests'

/** Answers an enterprise that two firms are not brought together now. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const answer = String((await request.formData()).get('answer') ?? '')
    .trim()
    .slice(0, 3_000)
  await refuseIntroduction(app.db, actor, params.requestId!, answer, app.now())
  return redirectWithMessage(app, LIST, 'pairings.message.answered')
}

/** There is nothing to read here: the list of requests shows it. */
export function loader() {
  return redirect(LIST)
}
