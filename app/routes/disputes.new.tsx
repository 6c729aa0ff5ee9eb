import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { redirect, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '../../db/identifier.server.ts'
import type { AppContext } from '../context.server.ts'
import { checkNewDispute } from '../disputes/check-form.server.ts'
import { createDispute, type SentDispute } from '../disputes/commands.server.ts'
import { DisputeForm } from '../disputes/dispute-form.tsx'
import { EMPTY_FORM, type DisputeForm as Form, readFormValues } from '../disputes/dispute-form-values.ts'
import { FormAside } from '../disputes/form-aside.tsx'
import { DISPUTE_FORM, READ_WORDS, SAVE_DRAFT, URGENT_LANE } from '../disputes/form-intents.ts'
import { COMMON_JURISDICTIONS, COMMON_LANGUAGES, withChosen } from '../disputes/form-options.ts'
import { sayProblems } from '../disputes/form-problem.ts'
import { FromWords, GuessesProvider } from '../disputes/from-words.tsx'
import { HurryNotice } from '../disputes/hurry-notice.tsx'
import { KeptNotice } from '../disputes/kept-notice.tsx'
import { findOwnEnterprise, listEnterpriseNames } from '../disputes/queries-enterprises.server.ts'
import { UrgentLaneButton, UrgentLaneNotice } from '../disputes/urgent-lane.tsx'
import { type Actor, isStaff } from '../domain/actor.ts'
import { zoneOffsets } from '../domain/dispute/deadline.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { recordsEnterprises } from '../domain/enterprise/policy.ts'
import { Problem } from '../domain/errors.ts'
import { forumNames } from '../domain/vocabulary/forums.ts'
import { readTold, shownAgain, shownBeside } from '../http/dispute-form-again.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import type { KeepsForm } from '../http/keeps-form.ts'
import {
  findUnsent,
  forgetUnsent,
  isUntouched,
  keepUnsent,
  switchKeeping,
} from '../http/kept-dispute-form.server.ts'
import { optionalActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { jurisdictionOptions, namesFor } from '../i18n/names.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf, localeOf } from '../i18n/preferences.server.ts'
import { bringDispute } from '../matching/bring-dispute.server.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SIGN_IN } from '../ui/preference-button.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('disputes.form.titleNew'))

export const handle: KeepsForm = {
  keepsForm: (data) => ((data as { mayBring?: boolean } | undefined)?.mayBring ? DISPUTE_FORM : null),
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await optionalActor(request, app)
  if (actor && !worksOnDisputes(actor)) return json({ mayBring: false as const })
  const kept = await findUnsent(request, app, keepingOf(actor))
  const form = kept?.form ?? (await prefilled(request, app, actor))
  // Written before signing in, which checks nothing, and when nobody could know the enterprise’s own names.
  if (actor && kept?.byVisitor) form.checked = 'dispute'
  const locale = localeOf(request)
  return json({
    mayBring: true as const,
    signedIn: actor !== null,
    kept: kept !== null,
    problems: kept && form.checked ? (await check(app, actor, form)).problems : [],
    ...(await shownBeside(app, form)),
    form: { ...form, key: newId(app.now()) },
    choices: {
      names: namesFor(locale, {
        jurisdictions: withChosen(COMMON_JURISDICTIONS, form.jurisdictions),
        languages: withChosen(COMMON_LANGUAGES, form.languages),
      }),
      places: jurisdictionOptions(locale).map((option) => option.label),
      forums: forumNames(languageOf(request)),
      zones: zoneOffsets(app.now()),
      enterprises: actor && isStaff(actor) ? await listEnterpriseNames(app.db, actor) : null,
      recordsEnterprises: actor !== null && recordsEnterprises(actor),
      staff: actor !== null && isStaff(actor),
    },
  })
}

const check = (app: AppContext, actor: Actor | null, form: Form) =>
  checkNewDispute(app.db, actor, form, { draft: form.checked === 'draft', now: app.now() })

const keepingOf = (actor: Actor | null) => ({ accountId: actor?.id ?? null, edited: null })

/** A form that knows what the register and the address say. */
async function prefilled(request: Request, app: AppContext, actor: Actor | null): Promise<Form> {
  const own = actor && (await findOwnEnterprise(app.db, actor))
  const known = own ? { ...EMPTY_FORM, industry: own.industry ?? '', languages: own.languages } : EMPTY_FORM
  return readFormValues(new URL(request.url).searchParams, known)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await optionalActor(request, app)
  if (actor && !worksOnDisputes(actor)) throw new Problem('not_found', 'parties bring no disputes')
  const submission = await request.formData()
  const form = readFormValues(submission)
  const blank = await prefilled(request, app, actor)
  const unsent = { form, blank, keeping: keepingOf(actor), page: '/disputes/new' }
  const switched = await switchKeeping(request, app, submission, unsent)
  if (switched) return switched
  if (submission.has(SIGN_IN)) {
    // Somebody who signed in meanwhile, on another page, has not submitted anything by this.
    if (actor) return shownAgain(app, form)
    return isUntouched(form, EMPTY_FORM, submission)
      ? redirect(SIGN_IN_HERE, 303)
      : keepUntilSignedIn(request, app, form)
  }
  if (submission.get('intent') === READ_WORDS) return readTold(app, form, localeOf(request))
  if (submission.get('intent') === URGENT_LANE) return shownAgain(app, { ...form, urgent: 'on' })
  const draft = submission.get('intent') === SAVE_DRAFT
  const sent: Form = { ...form, checked: draft ? 'draft' : 'dispute' }
  const { read, enterpriseId, problems } = await check(app, actor, sent)
  if (!read.facts || problems.length > 0) {
    const again = read.form ?? sent
    return json({ problems, form: again, ...(await shownBeside(app, again)), told: null, asked: null }, 422)
  }
  if (!actor) return keepUntilSignedIn(request, app, form)
  const { facts, particulars } = read
  const id = UUID.test(form.key) ? form.key : newId(app.now())
  const dispute = { id, enterpriseId: enterpriseId!, facts, particulars }
  return draft ? saveDraft(app, actor, dispute, form, request) : bring(app, actor, dispute, form, request)
}

const SIGN_IN_HERE = `/sign-in?${new URLSearchParams({ returnTo: '/disputes/new' })}`

async function keepUntilSignedIn(request: Request, app: AppContext, form: Form): Promise<Response> {
  return redirect(SIGN_IN_HERE, {
    status: 303,
    headers: { 'set-cookie': await keepUnsent(request, app, form, keepingOf(null)) },
  })
}

/** Keeps what there is, to go on with it later. */
async function saveDraft(app: AppContext, actor: Actor, dispute: SentDispute, form: Form, request: Request) {
  const { outcome } = await createDispute(app.db, actor, dispute, app.now())
  if (outcome === 'other') return otherwise(app, form)
  const message = outcome === 'draft' ? 'disputes.message.draftSaved' : 'disputes.message.known'
  return redirectWithMessage(app, `/disputes/${dispute.id}`, message, await forgetUnsent(request, app))
}

async function bring(app: AppContext, actor: Actor, dispute: SentDispute, form: Form, request: Request) {
  const brought = await bringDispute(app, actor, dispute, app.now())
  if (brought.outcome === 'other') return otherwise(app, form)
  const headers = await forgetUnsent(request, app)
  const page = `/disputes/${dispute.id}`
  if (brought.outcome === 'known') {
    return redirectWithMessage(app, page, 'disputes.message.known', headers)
  }
  const to = brought.outcome === 'matched' ? `${page}/matches/${brought.runId}` : `${page}?unmatched=1`
  return redirect(to, { status: 303, headers })
}

/** The form has made a dispute before, which says something else by now: what is typed stays, to be brought as another. */
const otherwise = (app: AppContext, form: Form) =>
  shownAgain(app, form, null, [{ field: 'title', code: 'said_otherwise' }], 409)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export default function NewDispute() {
  const data = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  if (!data.mayBring) {
    return (
      <>
        <PageHead title={t('disputes.form.titleNew')} />
        <Notice title={t('disputes.form.notForParties')}>
          <p>{t('disputes.form.notForPartiesHow')}</p>
        </Notice>
      </>
    )
  }
  const list = t(data.choices.staff ? 'disputes.list.titleStaff' : 'disputes.list.title')
  const crumbs = data.signedIn ? [{ to: '/disputes', label: list }] : []
  const { form, guesses, hurry } = answered ?? data
  const problems = sayProblems(t, 'disputes', (answered ?? data).problems)
  const urgent = form.urgent === 'on'
  return (
    <>
      <PageHead
        title={t('disputes.form.titleNew')}
        lede={t(data.signedIn ? 'disputes.form.lede' : 'disputes.form.ledeGuest')}
        crumbs={crumbs}
      />
      {data.kept && !answered && <KeptNotice page="/disputes/new" />}
      <ErrorSummary problems={problems} />
      {urgent && (
        <UrgentLaneNotice
          procedure={form.procedure}
          asked={answered?.told ? null : (answered?.asked ?? null)}
        />
      )}
      <FromWords
        words={form.words}
        error={problems.find(({ field }) => field === 'words')?.message}
        told={answered?.told}
      />
      {hurry && (
        <HurryNotice hurry={hurry}>
          <UrgentLaneButton />
        </HurryNotice>
      )}
      <div className="with-aside">
        <GuessesProvider guesses={guesses}>
          <DisputeForm
            key={answered?.asked ?? 'form'}
            form={form}
            problems={problems}
            choices={data.choices}
            submit={t('disputes.form.submit')}
            draft={SAVE_DRAFT}
            hint={data.signedIn ? undefined : t('disputes.form.signInFirst')}
          />
        </GuessesProvider>
        <FormAside urgent={urgent} />
      </div>
    </>
  )
}
