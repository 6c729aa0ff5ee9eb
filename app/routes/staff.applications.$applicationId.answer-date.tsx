import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getApplicationFor } from '../applications/queries.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { AnswerByField } from '../vetting/answer-by-field.tsx'
import { extendAnswer } from '../vetting/commands-waiting.server.ts'
import { usualAnswerBy } from '../vetting/queries-answer-by.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { StepPage } from '../vetting/step-page.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('vetting.page.extend'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const application = await getApplicationFor(app.db, actor, params.applicationId!, 'extend')
  const { id, version, name, answerBy } = application
  const usual = await usualAnswerBy(app.db, shanghaiDay(app.now()))
  return json({
    application: { id, version, name },
    isFirst: answerBy === null,
    // What is not later than the day before would be refused.
    usual: usual && (answerBy === null || usual.day > answerBy) ? usual : null,
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  const form = await request.formData()
  const version = versionOf(form)
  return stepOrRefuse(form, async () => {
    const answerBy = String(form.get('answerBy') ?? '').trim()
    await extendAnswer(app.db, actor, id, { answerBy, version }, app.now())
    return redirectWithMessage(app, `${QUEUE_PATH}/${id}`, 'vetting.message.extended')
  })
}

export default function Step() {
  const { application, isFirst, usual } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  return (
    <StepPage
      application={application}
      title={t(isFirst ? 'vetting.page.setAnswerBy' : 'vetting.page.extend')}
      lede={t(isFirst ? 'vetting.page.waitsOpen' : 'vetting.page.extendLede')}
      submit={t('vetting.page.sendExtension')}
      refused={answered?.refused ?? []}
    >
      {(errorOf) => (
        <AnswerByField
          value={answered?.typed.answerBy ?? usual?.day ?? ''}
          days={usual?.days ?? null}
          error={errorOf('answerBy')}
        />
      )}
    </StepPage>
  )
}
