import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendBackComplaint } from '../complaints/commands-staff.server.ts'
import { ComplaintStepPage } from '../complaints/complaint-step-page.tsx'
import { COMPLAINTS_PATH } from '../complaints/queue-query.ts'
import { COMPLAINT_WORDS, complaintForStep } from '../http/complaint-step.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { TextAreaField } from '../ui/field.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('complaints.staff.sendBack'))

export async function loader(args: LoaderFunctionArgs) {
  const { id, number, version } = await complaintForStep(args, 'send_back')
  return json({ complaint: { id, number, version } })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.complaintId!
  const form = await request.formData()
  const version = versionOf(form)
  return stepOrRefuse(form, async () => {
    const { words } = textsIn(form, { words: COMPLAINT_WORDS })
    await sendBackComplaint(app.db, actor, id, { words, version }, app.now())
    return redirectWithMessage(app, `${COMPLAINTS_PATH}/${id}`, 'complaints.message.sentBack')
  })
}

export default function SendBack() {
  const { complaint } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  return (
    <ComplaintStepPage
      complaint={complaint}
      title={t('complaints.staff.sendBack')}
      lede={t('complaints.staff.sendBackLede')}
      submit={t('complaints.staff.sendBack')}
      refused={answered?.refused ?? []}
    >
      {(errorOf) => (
        <TextAreaField
          id="words"
          label={t('complaints.staff.words')}
          error={errorOf('words')}
          defaultValue={answered?.typed.words ?? ''}
        />
      )}
    </ComplaintStepPage>
  )
}
