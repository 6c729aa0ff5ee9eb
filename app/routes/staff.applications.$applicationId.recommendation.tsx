import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getApplicationFor } from '../applications/queries.server.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { recommendDecision } from '../vetting/commands.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { StepPage } from '../vetting/step-page.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('vetting.page.recommend'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const application = await getApplicationFor(app.db, actor, params.applicationId!, 'recommend')
  const { id, version, name } = application
  return json({ application: { id, version, name } })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  const form = await request.formData()
  const version = versionOf(form)
  return stepOrRefuse(form, async () => {
    const advice = form.get('advice')
    if (advice !== 'approve' && advice !== 'reject') {
      throw new Problem('invalid_input', 'no advice', [{ field: 'advice', message: 'advice' }])
    }
    const note = String(form.get('recommendationNote') ?? '').trim()
    await recommendDecision(app.db, actor, id, { advice, note, version }, app.now())
    return redirectWithMessage(app, `${QUEUE_PATH}/${id}`, 'vetting.message.recommended')
  })
}

export default function Step() {
  const { application } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const typed = answered?.typed ?? {}
  return (
    <StepPage
      application={application}
      title={t('vetting.page.recommend')}
      lede={t('vetting.page.recommendLede')}
      submit={t('vetting.page.sendAdvice')}
      refused={answered?.refused ?? []}
    >
      {(errorOf) => (
        <>
          <Checkboxes
            name="advice"
            legend={t('vetting.page.advice')}
            error={errorOf('advice')}
            options={(['approve', 'reject'] as const).map((advice) => ({
              value: advice,
              label: t(`vetting.page.adviceOf.${advice}`),
            }))}
            chosen={typed.advice ? [typed.advice] : []}
            single
          />
          <TextAreaField
            id="recommendationNote"
            label={t('vetting.page.adviceNote')}
            error={errorOf('recommendationNote')}
            defaultValue={typed.recommendationNote ?? ''}
          />
        </>
      )}
    </StepPage>
  )
}
