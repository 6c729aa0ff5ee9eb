import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeClaim } from '../applications/commands-claims.server.ts'
import { FormChoicesProvider } from '../applications/form-choices.ts'
import { getApplication, listClaims } from '../applications/queries.server.ts'
import { SectionForm } from '../applications/section-form.tsx'
import type { Actor } from '../domain/actor.ts'
import { notesByField } from '../domain/application/change-request.ts'
import { CLAIM_FIELDS } from '../domain/application/claim.ts'
import { canEditApplication } from '../domain/application/policy.ts'
import { fieldIssues, takeValues } from '../domain/application/read-fields.ts'
import { SECTION_OF_CLAIM } from '../domain/application/sections.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formChoices } from '../http/form-choices.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('applications.list.title'))

async function findClaim({ params, context }: LoaderFunctionArgs, actor: Actor) {
  const { app } = context
  const application = await getApplication(app.db, actor, params.applicationId!)
  const claim = (await listClaims(app.db, application.id)).find((one) => one.id === params.claimId)
  if (!canEditApplication(actor, application) || !claim || SECTION_OF_CLAIM[claim.kind] !== params.section) {
    throw new Problem('not_found', 'there is no such claim to change')
  }
  return { application, claim }
}

export async function loader(args: LoaderFunctionArgs) {
  const { app } = args.context
  const actor = await requireActor(args.request, app)
  const { application, claim } = await findClaim(args, actor)
  return json({
    id: application.id,
    kind: claim.kind,
    values: claim.facts,
    issues: fieldIssues(CLAIM_FIELDS[claim.kind], claim.facts, shanghaiDay(app.now())),
    notes: notesByField(application.requests.filter(({ claimId }) => claimId === claim.id)),
    choices: formChoices(localeOf(args.request)),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app } = args.context
  const actor = await requireActor(args.request, app)
  const { application, claim } = await findClaim(args, actor)
  const facts = takeValues(CLAIM_FIELDS[claim.kind], await args.request.formData())
  const issues = await changeClaim(app.db, actor, application.id, { claimId: claim.id, facts }, app.now())
  if (issues.length > 0) return json({ values: facts, issues }, 422)
  const back = `/applications/${application.id}/${SECTION_OF_CLAIM[claim.kind]}`
  return redirectWithMessage(app, back, 'applications.message.saved')
}

export default function ApplicationClaim() {
  const { id, kind, notes, choices, ...kept } = useLoaderData<typeof loader>()
  const { values, issues } = useActionData<typeof action>() ?? kept
  const t = useT()
  const list = {
    to: `/applications/${id}/${SECTION_OF_CLAIM[kind]}`,
    label: t(`applications.section.${SECTION_OF_CLAIM[kind]}`),
  }
  return (
    <FormChoicesProvider value={choices}>
      <PageHead
        title={t(`applications.claims.edit.${kind}`)}
        crumbs={[{ to: '/applications', label: t('applications.list.title') }, list]}
      />
      {(notes[''] ?? []).map((note) => (
        <p key={note} className="task-note section-note">
          <Written as="span" className="written-words" text={note} />
        </p>
      ))}
      <SectionForm
        fields={CLAIM_FIELDS[kind]}
        values={values}
        issues={issues}
        version={1}
        notes={notes}
        submit={t('applications.claims.save')}
        back={list}
      />
    </FormChoicesProvider>
  )
}
