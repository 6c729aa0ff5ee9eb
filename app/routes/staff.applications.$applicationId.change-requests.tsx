import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getApplication, getApplicationFor, listClaims } from '../applications/queries.server.ts'
import { SECTIONS } from '../domain/application/sections.ts'
import { shanghaiDay } from '../domain/day.ts'
import { namesOfApplication } from '../http/application-names.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useT } from '../i18n/context.tsx'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { AnswerByField } from '../vetting/answer-by-field.tsx'
import { requestChanges } from '../vetting/commands.server.ts'
import { usualAnswerBy } from '../vetting/queries-answer-by.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { readRequests, requestLimits, requestName } from '../vetting/request-form.ts'
import { RequestSection } from '../vetting/request-section.tsx'
import { StepPage } from '../vetting/step-page.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('vetting.page.requests'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const application = await getApplicationFor(app.db, actor, params.applicationId!, 'request_changes')
  const { id, version, name, kind, form } = application
  const claims = await listClaims(app.db, id)
  return json({
    application: { id, version, name },
    kind,
    form,
    claims: claims.map(({ id, kind, facts }) => ({ id, kind, facts })),
    usual: await usualAnswerBy(app.db, shanghaiDay(app.now())),
    names: namesOfApplication(localeOf(request), form, claims),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  const form = await request.formData()
  const version = versionOf(form)
  return stepOrRefuse(form, async () => {
    const { kind } = await getApplication(app.db, actor, id)
    const claims = await listClaims(app.db, id)
    const requests = readRequests(textsIn(form, requestLimits(kind, claims)), kind, claims)
    const answerBy = String(form.get('answerBy') ?? '').trim()
    await requestChanges(app.db, actor, id, { requests, answerBy, version }, app.now())
    return redirectWithMessage(app, `${QUEUE_PATH}/${id}`, 'vetting.message.requested')
  })
}

export default function Step() {
  const { application, kind, form, claims, usual, names } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const typed = answered?.typed ?? {}
  // Where nothing is asked for, the first section says so.
  const [first] = SECTIONS[kind]
  const refused = (answered?.refused ?? []).map((problem) =>
    problem.field === 'request' && first ? { ...problem, field: requestName.section(first.code) } : problem,
  )
  return (
    <NamesProvider names={names}>
      <StepPage
        application={application}
        title={t('vetting.page.requests')}
        lede={t('vetting.page.requestsLede')}
        submit={t('vetting.page.sendRequests')}
        refused={refused}
      >
        {(errorOf) => (
          <>
            <AnswerByField
              value={typed.answerBy ?? usual?.day ?? ''}
              days={usual?.days ?? null}
              error={errorOf('answerBy')}
            />
            {SECTIONS[kind].map((section) => (
              <RequestSection
                key={section.code}
                section={section}
                values={form[section.code] ?? {}}
                claims={claims.filter((claim) => claim.kind === section.claims)}
                typed={typed}
                errorOf={errorOf}
              />
            ))}
          </>
        )}
      </StepPage>
    </NamesProvider>
  )
}
