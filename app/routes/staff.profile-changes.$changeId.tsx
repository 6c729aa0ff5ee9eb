import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { namesIn } from '../directory/party-name.tsx'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { canExamineChange } from '../domain/profile/policy.ts'
import { BasisFields } from '../evidence/basis-fields.tsx'
import { listFiles } from '../files/queries.server.ts'
import { namesOfApplication } from '../http/application-names.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { type RefusedForm, stepOrRefuse, typedIn } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { ChangeFacts } from '../profiles/change-facts.tsx'
import { listWaitingChanges } from '../profiles/queries-changes.server.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { decideChange } from '../vetting/commands-changes.server.ts'
import { DocumentPane } from '../vetting/document-pane.tsx'
import { givenBasisIn } from '../vetting/given-basis.server.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.change.staffTitle'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const change = (await listWaitingChanges(app.db, actor)).find(({ id }) => id === params.changeId)
  if (!change) throw new Problem('not_found', 'no such change waits')
  const { files } = await listFiles(app.db, actor, 'profile_change', change.id)
  return json({
    change,
    day: shanghaiDay(new Date(change.proposedAt)),
    files: files.map(({ id, label, type }) => ({ id, label, type })),
    chosen: new URL(request.url).searchParams.get('file') ?? files[0]?.id ?? null,
    examines: canExamineChange(actor, change.proposedBy),
    names: namesOfApplication(localeOf(request), {}, [change]),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const form = await request.formData()
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, 2_000)
  const said = text('verdict')
  // Enter in a field says nothing of the verdict: only its buttons do.
  if (said !== 'accept' && said !== 'refuse')
    return json({ refused: [], typed: typedIn(form), overtaken: false }, 422)
  const accept = said === 'accept'
  const verdict = {
    accept,
    expiresOn: text('expiresOn') || null,
    note: text('note'),
    seen: givenBasisIn(form),
  }
  return stepOrRefuse(form, async () => {
    await decideChange(app.db, actor, params.changeId!, verdict, app.now())
    const message = accept ? 'profiles.message.accepted' : 'profiles.message.refused'
    return redirectWithMessage(app, '/staff/profile-changes', message)
  })
}

const PROBLEM = {
  note: 'profiles.change.problem.note',
  basis: 'vetting.problem.basis',
  source: 'vetting.problem.source',
  presentedOn: 'vetting.problem.presentedOn',
  expiresOn: 'profiles.change.problem.expiresOn',
} as const

export default function ExamineChange() {
  const { change, day, files, chosen, examines, names } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const problems = (answered?.refused ?? []).map(({ field }) => ({
    field,
    message: t(PROBLEM[field as keyof typeof PROBLEM]),
  }))
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <NamesProvider names={names}>
      <PageHead
        title={namesIn(useLocale(), change.party).first.text}
        lede={t(`profiles.change.kind.${change.kind}`)}
        crumbs={[{ to: '/staff/profile-changes', label: t('profiles.change.staffTitle') }]}
      />
      <p className="quiet">
        {t('profiles.change.by', { name: change.proposedName, day })}{' '}
        <Link to={`/staff/listings/${change.partyId}`}>{t('listings.staff.party')}</Link>
      </p>
      <div className="split section">
        <div>
          <ChangeFacts change={change} type={change.party.type} />
          {examines ? (
            <LongForm noValidate className="application-fields section">
              <ErrorSummary problems={problems} />
              <BasisFields files={files} errorOf={errorOf} typed={answered?.typed ?? {}} />
              {change.kind !== 'identity' && (
                <TextField
                  id="expiresOn"
                  type="date"
                  label={t('profiles.change.expiresOn')}
                  error={errorOf('expiresOn')}
                  defaultValue={answered?.typed.expiresOn ?? ''}
                />
              )}
              <TextAreaField
                id="note"
                label={t('profiles.change.noteLabel')}
                hint={t('profiles.change.noteHint')}
                error={errorOf('note')}
                defaultValue={answered?.typed.note ?? ''}
              />
              <p className="actions">
                <Button name="verdict" value="accept">
                  {t('profiles.change.accept')}
                </Button>
                <Button name="verdict" value="refuse" tone="quiet">
                  {t('profiles.change.refuse')}
                </Button>
              </p>
            </LongForm>
          ) : (
            <p>{t('profiles.change.notYours')}</p>
          )}
        </div>
        <aside>
          <h2>{t('profiles.change.files')}</h2>
          <DocumentPane files={files} chosen={chosen} hrefFor={(file) => `?file=${file}`} />
        </aside>
      </div>
    </NamesProvider>
  )
}
