import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '../../db/identifier.server.ts'
import type { AppContext } from '../context.server.ts'
import { editDispute } from '../disputes/commands.server.ts'
import { DisputeForm } from '../disputes/dispute-form.tsx'
import { type DisputeForm as Form, formOf, readFormValues } from '../disputes/dispute-form-values.ts'
import { FormAside } from '../disputes/form-aside.tsx'
import { DISPUTE_FORM, URGENT_LANE } from '../disputes/form-intents.ts'
import { COMMON_JURISDICTIONS, COMMON_LANGUAGES, withChosen } from '../disputes/form-options.ts'
import { type FormProblem, sayProblems } from '../disputes/form-problem.ts'
import { findHurryOf, hurriedIn } from '../disputes/hurry.server.ts'
import { HurryNotice } from '../disputes/hurry-notice.tsx'
import { KeptNotice } from '../disputes/kept-notice.tsx'
import { type Dispute, getDispute } from '../disputes/queries.server.ts'
import { findDecisionDue } from '../disputes/queries-intake.server.ts'
import { readDisputeForm } from '../disputes/read-form.server.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { selfProblems } from '../disputes/self-problems.server.ts'
import { UrgentLaneButton, UrgentLaneNotice } from '../disputes/urgent-lane.tsx'
import { type Actor, isStaff } from '../domain/actor.ts'
import { zoneOffsets } from '../domain/dispute/deadline.ts'
import { canEditDispute } from '../domain/dispute/policy.ts'
import { disputeFactsSchema, draftFactsSchema } from '../domain/dispute/schema.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { forumNames } from '../domain/vocabulary/forums.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import type { KeepsForm } from '../http/keeps-form.ts'
import { findUnsent, forgetUnsent, switchKeeping } from '../http/kept-dispute-form.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { jurisdictionOptions, namesFor } from '../i18n/names.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf, localeOf } from '../i18n/preferences.server.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('disputes.form.titleEdit'))

export const handle: KeepsForm = { keepsForm: (data) => (data ? DISPUTE_FORM : null) }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  if (!canEditDispute(actor, dispute)) throw new Problem('illegal_transition', 'not to be edited any more')
  const locale = localeOf(request)
  const kept = await findUnsent(request, app, keepingOf(actor, dispute.id, dispute.version))
  const form = kept?.form ?? formOf(dispute.facts, dispute.particulars)
  return json({
    id: dispute.id,
    problems: kept?.form.checked ? (await check(app, dispute, form)).problems : [],
    title: titleIn(locale, dispute.title),
    version: dispute.version,
    form,
    kept: kept !== null,
    hurry: await hurryIn(app, dispute, form),
    draft: dispute.status === 'draft',
    choices: {
      names: namesFor(locale, {
        jurisdictions: withChosen(COMMON_JURISDICTIONS, form.jurisdictions),
        languages: withChosen(COMMON_LANGUAGES, form.languages),
      }),
      places: jurisdictionOptions(locale).map((option) => option.label),
      forums: forumNames(languageOf(request)),
      zones: zoneOffsets(app.now()),
      enterprises: null,
      staff: isStaff(actor),
    },
  })
}

async function hurryIn({ db, now }: AppContext, dispute: Dispute, form: Form) {
  const decision = await findDecisionDue(db, dispute, now())
  return findHurryOf(db, dispute, decision, now(), hurriedIn(form))
}

async function check({ db, now }: AppContext, dispute: Dispute, form: Form) {
  const schema = dispute.status === 'draft' ? draftFactsSchema : disputeFactsSchema
  const read = readDisputeForm(form, now(), dispute.facts, schema)
  const unread = read.problems ?? []
  return { read, problems: [...unread, ...(await selfProblems(db, dispute.enterpriseId, form, unread))] }
}

const keepingOf = (actor: Actor, disputeId: string, version: number) => ({
  accountId: actor.id,
  edited: { disputeId, version },
})

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await getDispute(app.db, actor, params.disputeId!)
  const submitted = await request.formData()
  const form = readFormValues(submitted)
  const version = versionOf(submitted)
  const page = `/disputes/${dispute.id}/edit`
  const keeping = keepingOf(actor, dispute.id, version)
  const blank = formOf(dispute.facts, dispute.particulars)
  const switched = await switchKeeping(request, app, submitted, { form, blank, keeping, page })
  if (switched) return switched
  if (submitted.get('intent') === URGENT_LANE) {
    return json({
      problems: [],
      form: { ...form, checked: '', urgent: 'on' },
      hurry: null,
      asked: newId(app.now()),
    })
  }
  const again = async (problems: FormProblem[], shown: Form, status = 422) =>
    json({ problems, form: shown, hurry: await hurryIn(app, dispute, shown), asked: null }, status)
  const draft = dispute.status === 'draft'
  const sent: Form = { ...form, checked: draft ? 'draft' : 'dispute' }
  const { read, problems } = await check(app, dispute, sent)
  if (!read.facts || problems.length > 0) return again(problems, read.form ?? sent)
  const { facts, particulars } = read
  try {
    await editDispute(app.db, actor, dispute.id, facts, version, app.now(), particulars)
  } catch (error) {
    if (!isProblem(error) || error.code !== 'stale_state') throw error
    // The page shows what was typed under the version of today, so that saving once more is a choice.
    return again([{ field: 'title', code: 'overtaken' }], form, 409)
  }
  const message = draft ? 'disputes.message.draftSaved' : 'disputes.message.saved'
  return redirectWithMessage(app, `/disputes/${dispute.id}`, message, await forgetUnsent(request, app))
}

export default function EditDispute() {
  const { id, title, version, choices, draft, ...data } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { form, hurry } = answered ?? data
  const t = useT()
  const problems = sayProblems(t, 'disputes', (answered ?? data).problems)
  const crumbs = [
    { to: '/disputes', label: t(choices.staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
    { to: `/disputes/${id}`, label: title },
  ]
  return (
    <>
      <PageHead
        title={t('disputes.form.titleEdit')}
        lede={t(draft ? 'disputes.form.ledeDraft' : 'disputes.form.ledeEdit')}
        crumbs={crumbs}
      />
      {data.kept && !answered && <KeptNotice page={`/disputes/${id}/edit`} edited />}
      <ErrorSummary problems={problems} />
      {answered?.asked && <UrgentLaneNotice procedure={form.procedure} asked={answered.asked} />}
      {hurry && (
        <HurryNotice hurry={hurry}>
          <UrgentLaneButton />
        </HurryNotice>
      )}
      <div className="with-aside">
        <DisputeForm
          key={answered?.asked ?? 'form'}
          form={form}
          problems={problems}
          choices={choices}
          version={version}
          submit={t(draft ? 'disputes.form.saveDraft' : 'disputes.form.save')}
        />
        <FormAside urgent={form.urgent === 'on'} />
      </div>
    </>
  )
}
