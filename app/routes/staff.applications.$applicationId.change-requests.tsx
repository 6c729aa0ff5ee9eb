import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getApplicationFor } from '../applications/queries.server.ts'
import { SECTION_CODES, SECTIONS } from '../domain/application/sections.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { TextAreaField } from '../ui/field.tsx'
import { requestChanges } from '../vetting/commands.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { StepPage } from '../vetting/step-page.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('vetting.page.requests'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const application = await getApplicationFor(app.db, actor, params.applicationId!, 'request_changes')
  const { id, version, name, kind } = application
  return json({ application: { id, version, name }, kind })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  const form = await request.formData()
  const version = versionOf(form)
  return stepOrRefuse(form, async () => {
    const requests = SECTION_CODES.map((section) => ({
      section,
      note: String(form.get(`request-${section}`) ?? '')
        .trim()
        .slice(0, 2_000),
    })).filter(({ note }) => note !== '')
    await requestChanges(app.db, actor, id, { requests, version }, app.now())
    return redirectWithMessage(app, `${QUEUE_PATH}/${id}`, 'vetting.message.requested')
  })
}

export default function Step() {
  const { application, kind } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const typed = answered?.typed ?? {}
  return (
    <StepPage
      application={application}
      title={t('vetting.page.requests')}
      lede={t('vetting.page.requestsLede')}
      submit={t('vetting.page.sendRequests')}
      refused={answered?.refused ?? []}
    >
      {(errorOf) => (
        <>
          {SECTIONS[kind].map(({ code }, index) => (
            <TextAreaField
              key={code}
              id={index === 0 ? 'request' : `request-${code}`}
              name={`request-${code}`}
              label={t('vetting.page.request', { section: t(`applications.section.${code}`) })}
              error={index === 0 ? errorOf('request') : undefined}
              defaultValue={typed[`request-${code}`] ?? ''}
              rows={2}
              optional
            />
          ))}
        </>
      )}
    </StepPage>
  )
}
