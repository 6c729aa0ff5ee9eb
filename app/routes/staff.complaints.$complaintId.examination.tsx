import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { examineComplaint } from '../complaints/commands-staff.server.ts'
import { ComplaintStepPage } from '../complaints/complaint-step-page.tsx'
import { COMPLAINTS_PATH } from '../complaints/queue-query.ts'
import { COMPLAINT_DECISIONS } from '../domain/complaint/lifecycle.ts'
import { COMPLAINT_WORDS, complaintForStep } from '../http/complaint-step.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { TextAreaField } from '../ui/field.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('complaints.staff.examine'))

export async function loader(args: LoaderFunctionArgs) {
  const { id, number, version, finding, statement, advice } = await complaintForStep(args, 'examine')
  return json({ complaint: { id, number, version }, finding, statement, advice })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.complaintId!
  const form = await request.formData()
  const version = versionOf(form)
  return stepOrRefuse(form, async () => {
    const examined = textsIn(form, {
      advice: COMPLAINT_WORDS,
      finding: COMPLAINT_WORDS,
      statement: COMPLAINT_WORDS,
    })
    await examineComplaint(app.db, actor, id, { ...examined, version }, app.now())
    return redirectWithMessage(app, `${COMPLAINTS_PATH}/${id}`, 'complaints.message.examined')
  })
}

export default function Examination() {
  const { complaint, ...kept } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const typed = { ...kept, ...answered?.typed }
  return (
    <ComplaintStepPage
      complaint={complaint}
      title={t('complaints.staff.examine')}
      lede={t('complaints.staff.examineLede')}
      submit={t('complaints.staff.sendFinding')}
      refused={answered?.refused ?? []}
    >
      {(errorOf) => (
        <>
          <TextAreaField
            id="finding"
            label={t('complaints.staff.finding')}
            hint={t('complaints.staff.findingHint')}
            error={errorOf('finding')}
            defaultValue={typed.finding}
          />
          <TextAreaField
            id="statement"
            label={t('complaints.staff.statement')}
            hint={t('complaints.staff.statementHint')}
            error={errorOf('statement')}
            defaultValue={typed.statement}
            rows={4}
          />
          <Checkboxes
            name="advice"
            legend={t('complaints.staff.advice')}
            error={errorOf('advice')}
            options={COMPLAINT_DECISIONS.map((value) => ({
              value,
              label: t(`complaints.staff.adviceOf.${value}`),
            }))}
            chosen={typed.advice ? [typed.advice] : []}
            single
          />
        </>
      )}
    </ComplaintStepPage>
  )
}
