import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { askConfirmationSchema } from '../domain/engagement/schema.ts'
import { Problem } from '../domain/errors.ts'
import { askConfirmation } from '../engagements/confirm.server.ts'
import { getEngagement } from '../engagements/queries.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** The enterprise or the centre asks a party that was named in an engagement whether it is its own. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id } = await getEngagement(app.db, actor, params.engagementId!)
  const form = await request.formData()
  const { data } = askConfirmationSchema.safeParse({
    partyId: form.get('partyId'),
    words: form.get('words') ?? '',
  })
  if (!data) throw new Problem('invalid_input', 'the words are too long, or the form names nobody')
  const question = { ...data, version: versionOf(form) }
  await askConfirmation(app.db, actor, id, question, app.now())
  return redirectWithMessage(app, `/engagements/${id}`, 'engagements.message.confirmationAsked')
}

/** There is nothing to read here: the engagement's own page tells what was asked and answered. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/engagements/${params.engagementId}`)
}
