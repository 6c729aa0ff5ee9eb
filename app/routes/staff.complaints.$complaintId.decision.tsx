import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideComplaint } from '../complaints/commands-staff.server.ts'
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
import { TextAreaField, TextField } from '../ui/field.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('complaints.staff.decide'))

export async function loader(args: LoaderFunctionArgs) {
  const { id, number, version, finding, statement, advice, handler } = await complaintForStep(args, 'uphold')
  return json({
    complaint: { id, number, version },
    finding,
    statement,
    advice,
    examiner: handler?.name ?? '',
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.complaintId!
  const form = await request.formData()
  const version = versionOf(form)
  return stepOrRefuse(form, async () => {
    const decided = textsIn(form, {
      decision: COMPLAINT_WORDS,
      reason: COMPLAINT_WORDS,
      referredTo: COMPLAINT_WORDS,
    })
    await decideComplaint(app.db, actor, id, { ...decided, version }, app.now())
    return redirectWithMessage(app, `${COMPLAINTS_PATH}/${id}`, 'complaints.message.decided')
  })
}

export default function Decision() {
  const { complaint, finding, statement, advice, examiner } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const typed = answered?.typed ?? {}
  return (
    <ComplaintStepPage
      complaint={complaint}
      title={t('complaints.staff.decide')}
      lede={t('complaints.staff.decideLede')}
      submit={t('complaints.staff.sendDecision')}
      refused={answered?.refused ?? []}
    >
      {(errorOf) => (
        <>
          {advice && (
            <div>
              <p>
                {t('complaints.staff.advised', {
                  name: examiner,
                  advice: t(`complaints.staff.adviceOf.${advice}`),
                })}
              </p>
              <Written text={finding} className="written quiet" />
              {statement && <Written text={statement} className="written quiet" />}
            </div>
          )}
          <Checkboxes
            name="decision"
            legend={t('complaints.staff.decision')}
            error={errorOf('decision')}
            options={COMPLAINT_DECISIONS.map((value) => ({
              value,
              label: t(`complaints.staff.adviceOf.${value}`),
            }))}
            chosen={typed.decision ? [typed.decision] : []}
            single
          />
          <TextField
            id="referredTo"
            label={t('complaints.staff.referredTo')}
            error={errorOf('referredTo')}
            defaultValue={typed.referredTo ?? ''}
            optional
          />
          <TextAreaField
            id="reason"
            label={t('complaints.staff.reason')}
            hint={t('complaints.staff.reasonHint')}
            error={errorOf('reason')}
            defaultValue={typed.reason ?? ''}
          />
        </>
      )}
    </ComplaintStepPage>
  )
}
