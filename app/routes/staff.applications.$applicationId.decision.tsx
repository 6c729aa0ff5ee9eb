import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getApplicationFor } from '../applications/queries.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { Written } from '../ui/written.tsx'
import { decideApplication } from '../vetting/commands.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { StepPage } from '../vetting/step-page.tsx'
import { usualTermEnd } from '../vetting/usual-term.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('vetting.page.decide'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const application = await getApplicationFor(app.db, actor, params.applicationId!, 'approve')
  const { id, version, name } = application
  return json({
    application: { id, version, name },
    termEnd: usualTermEnd(shanghaiDay(app.now())),
    advice: application.recommendation && {
      ...application.recommendation,
      day: shanghaiDay(new Date(application.recommendation.at)),
    },
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  const form = await request.formData()
  const version = versionOf(form)
  return stepOrRefuse(form, async () => {
    const decision = form.get('decision')
    if (decision !== 'approve' && decision !== 'reject') {
      throw new Problem('invalid_input', 'no decision', [{ field: 'decision', message: 'decision' }])
    }
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const input = {
      approve: decision === 'approve',
      reason: text('reason'),
      termEnd: text('termEnd') || null,
      version,
    }
    await decideApplication(app.db, actor, id, input, app.now())
    return redirectWithMessage(app, `${QUEUE_PATH}/${id}`, 'vetting.message.decided')
  })
}

export default function Step() {
  const { application, termEnd, advice } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const typed = answered?.typed ?? {}
  return (
    <StepPage
      application={application}
      title={t('vetting.page.decide')}
      lede={t('vetting.page.decideLede')}
      submit={t('vetting.page.sendDecision')}
      refused={answered?.refused ?? []}
    >
      {(errorOf) => (
        <>
          {advice && (
            <p>
              {t('vetting.page.advised', {
                name: advice.name,
                day: advice.day,
                advice: t(`vetting.page.adviceOf.${advice.advice}`),
              })}
              <Written as="span" className="application-line written-words quiet" text={advice.note} />
            </p>
          )}
          <Checkboxes
            name="decision"
            legend={t('vetting.page.decision')}
            error={errorOf('decision')}
            options={(['approve', 'reject'] as const).map((decision) => ({
              value: decision,
              label: t(`vetting.page.decisionOf.${decision}`),
            }))}
            chosen={typed.decision ? [typed.decision] : []}
            single
          />
          <TextField
            id="termEnd"
            type="date"
            label={t('vetting.page.termEnd')}
            error={errorOf('termEnd')}
            defaultValue={typed.termEnd ?? termEnd}
          />
          <TextAreaField
            id="reason"
            label={t('vetting.page.reason')}
            hint={t('vetting.page.reasonHint')}
            error={errorOf('reason')}
            defaultValue={typed.reason ?? ''}
            optional
          />
        </>
      )}
    </StepPage>
  )
}
