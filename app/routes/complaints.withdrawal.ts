import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withdrawComplaint } from '../complaints/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { typedForm } from '../http/typed-form.server.ts'

/** Takes a complaint back, by its receipt. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const { number, code } = await typedForm(request, ['number', 'code'])
  await withdrawComplaint(app.db, { number: number.trim().toUpperCase(), code }, app.now())
  return redirectWithMessage(app, '/complaints/progress', 'complaints.message.withdrawn')
}

/** There is nothing to read here: the enquiry shows it. */
export function loader() {
  return redirect('/complaints/progress')
}
