import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ClaimSection } from '../applications/claim-section.tsx'
import { saveSection } from '../applications/commands.server.ts'
import { addClaims } from '../applications/commands-claims.server.ts'
import { FormChoicesProvider } from '../applications/form-choices.ts'
import { getApplication, listClaims } from '../applications/queries.server.ts'
import { SaveConflict } from '../applications/save-conflict.tsx'
import { KeptWrong, SectionForm } from '../applications/section-form.tsx'
import { readJurisdictions } from '../disputes/jurisdiction-names.server.ts'
import type { Actor } from '../domain/actor.ts'
import { notesByField } from '../domain/application/change-request.ts'
import { CLAIM_FIELDS } from '../domain/application/claim.ts'
import { readPasted } from '../domain/application/pasted.ts'
import { wordReader } from '../domain/application/pasted-words.ts'
import { applicationAbilities, appliesAs } from '../domain/application/policy.ts'
import { fieldIssues, isUntouched, takeValues } from '../domain/application/read-fields.ts'
import { type Section, sectionOf } from '../domain/application/sections.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { namesOfApplication } from '../http/application-names.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formChoices } from '../http/form-choices.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { shownWords } from '../i18n/shown-words.server.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('applications.list.title'))

type Params = LoaderFunctionArgs['params']

/** The application and its section, for those to whom both exist. */
async function find(app: LoaderFunctionArgs['context']['app'], actor: Actor, params: Params) {
  if (!appliesAs(actor)) throw new Problem('not_found', 'this account does not apply')
  const application = await getApplication(app.db, actor, params.applicationId!)
  const section = sectionOf(application.kind, params.section!)
  if (!section) throw new Problem('not_found', 'there is no such section')
  return { application, section }
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { application, section } = await find(app, actor, params)
  const locale = localeOf(request)
  const values = application.form[section.code] ?? {}
  const today = shanghaiDay(app.now())
  const claims = section.claims ? await listClaims(app.db, application.id, section.claims) : []
  return json({
    id: application.id,
    kind: application.kind,
    version: application.version,
    code: section.code,
    values,
    // What was typed before is looked through again: a day may have passed meanwhile.
    issues: section.fields && !isUntouched(values) ? fieldIssues(section.fields, values, today) : [],
    claims,
    today,
    requests: application.requests.filter((one) => one.section === section.code),
    editable: applicationAbilities(actor, application).edit,
    choices: formChoices(locale, values.language),
    names: namesOfApplication(locale, application.form, claims),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { application, section } = await find(app, actor, params)
  const { searchParams } = new URL(request.url)
  const form = await request.formData()
  if (section.fields) return save(app, actor, application.id, section, form)
  const here = `/applications/${application.id}/${section.code}`
  const kind = section.claims
  const isPaste = kind === 'matter' && searchParams.has('paste')
  const text = isPaste ? String(form.get('pasted') ?? '') : ''
  const pasted = readPasted(
    text,
    wordReader((name) => readJurisdictions(name).codes[0], shownWords),
    shanghaiDay(app.now()),
  )
  const typed = takeValues(CLAIM_FIELDS[kind], form)
  const refuse = (answer: { issues?: typeof issues; repeated?: boolean }) =>
    json(
      {
        values: isPaste ? {} : typed,
        issues: answer.issues ?? [],
        pasted: { text, issues: pasted.issues },
        repeated: answer.repeated ?? false,
        theirs: null,
        version: 0,
      },
      422,
    )
  const facts = isPaste ? pasted.matters : [typed]
  let issues: Awaited<ReturnType<typeof addClaims>> = []
  if (pasted.issues.length > 0 || facts.length === 0) return refuse({})
  try {
    issues = await addClaims(app.db, actor, application.id, { kind, facts }, app.now())
  } catch (error) {
    if (isProblem(error) && error.code === 'duplicate') return refuse({ repeated: true })
    throw error
  }
  if (issues.length > 0) return refuse({ issues })
  return redirectWithMessage(app, here, 'applications.message.claimAdded')
}

/** Keeps the section; what must be mended is shown, and a colleague's change meanwhile is shown beside it. */
async function save(
  app: LoaderFunctionArgs['context']['app'],
  actor: Actor,
  id: string,
  section: Section & { fields: object },
  form: FormData,
) {
  const values = takeValues(section.fields, form)
  const version = versionOf(form)
  const refuse = (
    issues: Awaited<ReturnType<typeof saveSection>>,
    now: number,
    theirs: typeof values | null,
  ) =>
    json(
      { values, issues, pasted: { text: '', issues: [] }, repeated: false, theirs, version: now },
      theirs ? 409 : 422,
    )
  try {
    const issues = await saveSection(app.db, actor, id, { code: section.code, values, version }, app.now())
    if (issues.length > 0) return refuse(issues, version + 1, null)
  } catch (error) {
    if (!isProblem(error) || error.code !== 'stale_state') throw error
    const current = await getApplication(app.db, actor, id)
    return refuse([], current.version, current.form[section.code] ?? {})
  }
  return redirectWithMessage(app, `/applications/${id}`, 'applications.message.saved')
}

export default function ApplicationSection() {
  const data = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const label = useLabel()
  const { id, editable } = data
  const section = sectionOf(data.kind, data.code)
  const values = answered?.values ?? data.values
  const issues = answered?.issues ?? data.issues
  if (!section) return null
  const notes = notesByField(data.requests.filter(({ claimId }) => claimId === null))
  return (
    <NamesProvider names={data.names}>
      <FormChoicesProvider value={data.choices}>
        <PageHead
          title={t(`applications.section.${section.code}`)}
          lede={t(`applications.sectionHint.${section.code}`)}
          crumbs={[
            { to: '/applications', label: t('applications.list.title') },
            {
              to: `/applications/${id}`,
              label: t('applications.page.title', { kind: label('partyType', data.kind) }),
            },
          ]}
        />
        {(notes[''] ?? []).map((note) => (
          <p key={note} className="task-note section-note">
            <Written as="span" className="written-words" text={note} />
          </p>
        ))}
        {section.claims ? (
          <ClaimSection
            applicationId={id}
            kind={section.claims}
            claims={data.claims}
            requests={data.requests}
            today={data.today}
            editable={editable}
            typed={answered?.values ?? {}}
            issues={answered?.issues ?? []}
            pasted={answered?.pasted ?? { text: '', issues: [] }}
            repeated={answered?.repeated ?? false}
          />
        ) : (
          <>
            {answered?.theirs && (
              <SaveConflict fields={section.fields} theirs={answered.theirs} yours={values} />
            )}
            {issues.length > 0 && <KeptWrong />}
            <SectionForm
              fields={section.fields}
              values={values}
              issues={issues}
              version={answered?.version || data.version}
              notes={notes}
              submit={t('applications.form.save')}
              back={{ to: `/applications/${id}`, label: t('applications.form.back') }}
            />
          </>
        )}
      </FormChoicesProvider>
    </NamesProvider>
  )
}
