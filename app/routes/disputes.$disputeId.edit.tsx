import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editDispute } from '../disputes/commands.server.ts'
import { DisputeForm } from '../disputes/dispute-form.tsx'
import { formOf, readFormValues } from '../disputes/dispute-form-values.ts'
import { FormAside } from '../disputes/form-aside.tsx'
import { COMMON_JURISDICTIONS, COMMON_LANGUAGES, withChosen } from '../disputes/form-options.ts'
import { sayProblems } from '../disputes/form-problem.ts'
import { getDispute } from '../disputes/queries.server.ts'
import { readDisputeForm } from '../disputes/read-form.server.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { selfProblems } from '../disputes/self-problems.server.ts'
import { isStaff } from '../domain/actor.ts'
import { zoneOffsets } from '../domain/dispute/deadline.ts'
import { canEditDispute } from '../domain/dispute/policy.ts'
import { disputeFactsSchema, draftFactsSchema } from '../domain/dispute/schema.ts'
import { titleFor } from '../domain/dispute/title.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { jurisdictionOptions, namesFor } from '../i18n/names.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('disputes.form.titleEdit'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  if (!canEditDispute(actor, dispute)) throw new Problem('illegal_transition', 'not to be edited any more')
  const locale = localeOf(request)
  const { title, jurisdictions, languages } = dispute.facts
  return json({
    id: dispute.id,
    title,
    version: dispute.version,
    form: formOf(dispute.facts, dispute.particulars),
    draft: dispute.status === 'draft',
    choices: {
      names: namesFor(locale, {
        jurisdictions: withChosen(COMMON_JURISDICTIONS, jurisdictions),
        languages: withChosen(COMMON_LANGUAGES, languages),
      }),
      places: jurisdictionOptions(locale).map((option) => option.label),
      zones: zoneOffsets(app.now()),
      enterprises: null,
      staff: isStaff(actor),
    },
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await getDispute(app.db, actor, params.disputeId!)
  const submitted = await request.formData()
  const form = readFormValues(submitted)
  const language = localeOf(request) === 'en' ? 'en' : 'zh'
  const draft = dispute.status === 'draft'
  const read = readDisputeForm(
    form,
    (facts) => titleFor(language, facts),
    app.now(),
    dispute.facts,
    draft ? draftFactsSchema : disputeFactsSchema,
  )
  if (!read.facts) return json({ problems: read.problems, form: read.form }, 422)
  const { facts, particulars } = read
  const problems = await selfProblems(app.db, dispute.enterpriseId, facts)
  if (problems.length > 0) return json({ problems, form }, 422)
  await editDispute(app.db, actor, dispute.id, facts, versionOf(submitted), app.now(), particulars)
  const message = draft ? 'disputes.message.draftSaved' : 'disputes.message.saved'
  return redirectWithMessage(app, `/disputes/${dispute.id}`, message)
}

export default function EditDispute() {
  const { id, title, version, form, choices, draft } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const crumbs = [
    { to: '/disputes', label: t('disputes.list.title') },
    { to: `/disputes/${id}`, label: title },
  ]
  return (
    <>
      <PageHead
        title={t('disputes.form.titleEdit')}
        lede={t(draft ? 'disputes.form.ledeDraft' : 'disputes.form.ledeEdit')}
        crumbs={crumbs}
      />
      <div className="with-aside">
        <DisputeForm
          form={answered?.form ?? form}
          problems={sayProblems(t, 'disputes', answered?.problems ?? [])}
          choices={choices}
          version={version}
          submit={t(draft ? 'disputes.form.saveDraft' : 'disputes.form.save')}
        />
        <FormAside />
      </div>
    </>
  )
}
