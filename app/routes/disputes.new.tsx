import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { redirect, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '../../db/identifier.server.ts'
import { hashOfSecret, newSecret } from '../accounts/secret.server.ts'
import type { AppContext } from '../context.server.ts'
import { createDispute } from '../disputes/commands.server.ts'
import { DisputeForm } from '../disputes/dispute-form.tsx'
import { EMPTY_FORM, type DisputeForm as Form, readFormValues } from '../disputes/dispute-form-values.ts'
import { SAVE_DRAFT } from '../disputes/draft-intent.ts'
import { FormAside } from '../disputes/form-aside.tsx'
import { COMMON_JURISDICTIONS, COMMON_LANGUAGES, withChosen } from '../disputes/form-options.ts'
import { type FormProblem, sayProblems } from '../disputes/form-problem.ts'
import { FromWords, GuessesProvider } from '../disputes/from-words.tsx'
import { dropKeptForm, findKeptForm, keepForm } from '../disputes/kept-form.server.ts'
import { Meanwhile } from '../disputes/meanwhile.tsx'
import { prefillFromWords } from '../disputes/prefill-from-words.server.ts'
import {
  findEnterpriseNamed,
  findOwnEnterprise,
  listEnterpriseNames,
} from '../disputes/queries-enterprises.server.ts'
import { readDisputeForm } from '../disputes/read-form.server.ts'
import { selfProblems } from '../disputes/self-problems.server.ts'
import { READ_WORDS } from '../disputes/words-intent.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { zoneOffsets } from '../domain/dispute/deadline.ts'
import type { Particulars } from '../domain/dispute/particulars.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { type DisputeFacts, disputeFactsSchema, draftFactsSchema } from '../domain/dispute/schema.ts'
import { titleFor } from '../domain/dispute/title.ts'
import { recordsEnterprises } from '../domain/enterprise/policy.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { keptFormCookie, keptFormSecretOf, noKeptFormCookie } from '../http/kept-form-cookie.server.ts'
import { optionalActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import type { Locale } from '../i18n/locale.ts'
import { jurisdictionOptions, namesFor } from '../i18n/names.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { bringDispute } from '../matching/bring-dispute.server.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('disputes.form.titleNew'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await optionalActor(request, app)
  if (actor && !worksOnDisputes(actor)) return json({ mayBring: false as const })
  const kept = await keptForm(request, app)
  const form = kept ?? (await prefilled(request, app, actor))
  const locale = localeOf(request)
  return json({
    mayBring: true as const,
    signedIn: actor !== null,
    kept: kept !== null,
    form: { ...form, key: newId(app.now()) },
    choices: {
      names: namesFor(locale, {
        jurisdictions: withChosen(COMMON_JURISDICTIONS, form.jurisdictions),
        languages: withChosen(COMMON_LANGUAGES, form.languages),
      }),
      places: jurisdictionOptions(locale).map((option) => option.label),
      zones: zoneOffsets(app.now()),
      enterprises: actor && isStaff(actor) ? await listEnterpriseNames(app.db, actor) : null,
      recordsEnterprises: actor !== null && recordsEnterprises(actor),
      staff: actor !== null && isStaff(actor),
    },
  })
}

/** What was written before signing in; an address that says something itself is asked for on purpose. */
async function keptForm(request: Request, app: AppContext): Promise<Form | null> {
  const secret = keptFormSecretOf(request)
  if (secret === null || [...new URL(request.url).searchParams.keys()].some((key) => key !== '_data')) {
    return null
  }
  return findKeptForm(app.db, hashOfSecret(secret), app.now())
}

/** A form that knows what the register and the address say. */
async function prefilled(request: Request, app: AppContext, actor: Actor | null): Promise<Form> {
  const own = actor && (await findOwnEnterprise(app.db, actor))
  const known = own ? { ...EMPTY_FORM, industry: own.industry ?? '', languages: own.languages } : EMPTY_FORM
  return readFormValues(new URL(request.url).searchParams, known)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const now = app.now()
  const actor = await optionalActor(request, app)
  if (actor && !worksOnDisputes(actor)) throw new Problem('not_found', 'parties bring no disputes')
  const submission = await request.formData()
  if (submission.get('intent') === READ_WORDS) return readTold(request, app, actor, submission)
  const form = readFormValues(submission)
  const language = localeOf(request) === 'en' ? 'en' : 'zh'
  const draft = submission.get('intent') === SAVE_DRAFT
  const schema = draft ? draftFactsSchema : disputeFactsSchema
  const read = readDisputeForm(form, (facts) => titleFor(language, facts), now, undefined, schema)
  const enterpriseId = actor && (await enterpriseFor(app, actor, form))
  const problems: FormProblem[] = [
    ...(actor && !enterpriseId ? [{ field: 'enterprise', code: 'enterprise_unknown' }] : []),
    ...(read.problems ?? []),
    ...(read.facts && enterpriseId ? await selfProblems(app.db, enterpriseId, read.facts) : []),
  ]
  if (!read.facts || problems.length > 0) {
    return json({ problems, form: read.form ?? form, told: null }, 422)
  }
  if (!actor) return keepUntilSignedIn(app, form)
  const { facts, particulars } = read
  const bringing = { id: form.key, enterpriseId: enterpriseId!, facts, particulars }
  return draft ? saveDraft(app, actor, bringing) : bring(app, actor, bringing, request)
}

/** The form again, filled in from what was told; nothing is kept. */
async function readTold(request: Request, app: AppContext, actor: Actor | null, submission: FormData) {
  const words = String(submission.get('words') ?? '')
  const now = app.now()
  const known = { ...(await prefilled(request, app, actor)), key: newId(now) }
  const { form, guesses } = prefillFromWords(words, known, placeNameIn(localeOf(request)), now)
  return json({ problems: [], form, told: { words, guesses } })
}

function placeNameIn(locale: Locale): (code: string) => string {
  const names = new Map(jurisdictionOptions(locale).map(({ value, label }) => [value, label]))
  return (code) => names.get(code) ?? code
}

async function enterpriseFor(app: AppContext, actor: Actor, form: Form): Promise<string | null> {
  if (!isStaff(actor)) return actor.enterpriseId
  return (await findEnterpriseNamed(app.db, actor, form.enterprise))?.id ?? null
}

async function keepUntilSignedIn(app: AppContext, form: Form): Promise<Response> {
  const secret = newSecret()
  await keepForm(app.db, hashOfSecret(secret), form, app.now())
  return redirect(`/sign-in?${new URLSearchParams({ returnTo: '/disputes/new' })}`, {
    status: 303,
    headers: { 'set-cookie': keptFormCookie(secret) },
  })
}

type Bringing = { id: string; enterpriseId: string; facts: DisputeFacts; particulars: Particulars }

/** Keeps what there is, to go on with it later. */
async function saveDraft(app: AppContext, actor: Actor, { id, ...rest }: Bringing) {
  const now = app.now()
  const dispute = { ...rest, id: UUID.test(id) ? id : newId(now) }
  const created = await createDispute(app.db, actor, dispute, now)
  const message = created ? 'disputes.message.draftSaved' : 'disputes.message.known'
  return redirectWithMessage(app, `/disputes/${dispute.id}`, message)
}

async function bring(app: AppContext, actor: Actor, { id, ...rest }: Bringing, request: Request) {
  const now = app.now()
  const dispute = { ...rest, id: UUID.test(id) ? id : newId(now) }
  const brought = await bringDispute(app, actor, dispute, now)
  const secret = keptFormSecretOf(request)
  if (secret !== null) await dropKeptForm(app.db, hashOfSecret(secret))
  const headers = new Headers(secret === null ? {} : { 'set-cookie': noKeptFormCookie() })
  const page = `/disputes/${dispute.id}`
  if (brought.outcome === 'known') {
    return redirectWithMessage(app, page, 'disputes.message.known', headers)
  }
  const to = brought.outcome === 'matched' ? `${page}/matches/${brought.runId}` : `${page}?unmatched=1`
  return redirect(to, { status: 303, headers })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export default function NewDispute() {
  const data = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const told = answered?.told
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
  const crumbs = data.signedIn ? [{ to: '/disputes', label: t('disputes.list.title') }] : []
  return (
    <>
      <PageHead title={t('disputes.form.titleNew')} lede={t('disputes.form.lede')} crumbs={crumbs} />
      {data.kept && !answered && <Notice tone="good">{t('disputes.form.kept')}</Notice>}
      {(answered?.form ?? data.form).urgent === 'on' && <Meanwhile procedure={data.form.procedure} />}
      <FromWords words={told?.words} guesses={told?.guesses} />
      <div className="with-aside">
        <GuessesProvider guesses={told?.guesses ?? {}}>
          <DisputeForm
            key={told ? answered?.form.key : 'form'}
            form={answered?.form ?? data.form}
            problems={sayProblems(t, 'disputes', answered?.problems ?? [])}
            choices={data.choices}
            submit={t('disputes.form.submit')}
            draft={SAVE_DRAFT}
            hint={data.signedIn ? undefined : t('disputes.form.signInFirst')}
          />
        </GuessesProvider>
        <FormAside />
      </div>
    </>
  )
}
