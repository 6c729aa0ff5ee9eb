import { redirect } from '@remix-run/node'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'

/** The centre's own calendar is the one that is looked at most. */
export function loader() {
  return redirect(`/staff/calendar/${CENTRE_CALENDAR}`)
}
