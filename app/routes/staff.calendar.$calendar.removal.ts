import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dropCorrection } from '../calendar/commands.server.ts'
import { isCalendarCode } from '../domain/calendar/published-calendars.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** Takes back what staff said of a day. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const code = params.calendar ?? ''
  if (!isCalendarCode(code)) throw new Problem('not_found', 'there is no such calendar')
  const day = String((await request.formData()).get('day') ?? '')
  await dropCorrection(app.db, actor, code, day, app.now())
  return redirectWithMessage(app, `/staff/calendar/${code}`, 'calendar.message.dropped')
}

/** There is nothing to read here: the calendar's own page shows its days. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/staff/calendar/${params.calendar}`)
}
