import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { inviteFirstAdministrator } from '../accounts/commands-first-administrator.server.ts'
import { LettersKept } from '../accounts/letters-kept.tsx'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import { shanghaiDay } from '../domain/day.ts'
import { invitesFirstAdministrator } from '../domain/enterprise/policy.ts'
import { DisputeSection } from '../enterprises/dispute-section.tsx'
import { FirstAdministratorForm } from '../enterprises/first-administrator-form.tsx'
import { InvitationSection, MemberSection, RefusedSection } from '../enterprises/people-sections.tsx'
import { getEnterpriseOnRecord } from '../enterprises/queries-staff.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { lettersGo } from '../http/letters.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useNameOf, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('enterprises.staff.title'))

const NOBODY = { name: '', email: '', identityCheck: '' }

/** Whoever tried to sign up stands in the form already, where staff chose them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const found = await getEnterpriseOnRecord(app.db, actor, params.enterpriseId ?? '', app.now())
  const at = new URL(request.url).searchParams.get('asked')
  const asked = found.refused.find((one) => one.at === at)
  const day = (instant: string) => shanghaiDay(new Date(instant))
  const may = invitesFirstAdministrator(actor) && found.managed !== 'managed'
  return json({
    ...found,
    recordedOn: day(found.recordedOn),
    members: found.members.map((one) => ({ ...one, since: day(one.since) })),
    invitations: found.invitations.map((one) => ({ ...one, expiresAt: day(one.expiresAt) })),
    refused: found.refused.map((one) => ({ ...one, day: day(one.at) })),
    disputes: found.disputes.map((one) => ({ ...one, createdAt: day(one.createdAt) })),
    letters: lettersGo(app),
    may: { change: may, invite: may && !found.invitations.some(({ first, expired }) => first && !expired) },
    typed: asked ? { ...NOBODY, name: asked.name, email: asked.address } : NOBODY,
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const typed = await typedForm(request, ['name', 'email', 'identityCheck'])
  const enterpriseId = params.enterpriseId ?? ''
  const inviting = { enterpriseId, typed, locale: localeOf(request) }
  const done = await inviteFirstAdministrator(app.db, actor, inviting, app.now())
  if (!Array.isArray(done)) {
    return redirectWithMessage(app, `/staff/enterprises/${enterpriseId}`, `enterprises.staff.${done}`)
  }
  const { name, email, identityCheck } = typed
  const shown = (text: string) => text.slice(0, 500)
  return json(
    {
      problems: done,
      typed: { name: shown(name), email: shown(email), identityCheck: shown(identityCheck) },
    },
    422,
  )
}

export default function EnterprisePage() {
  const data = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const { names, may } = data
  const problems = sayAccountProblems(t, answered?.problems)
  const said = useNameOf()(names)
  return (
    <>
      <PageHead
        title={said === null ? data.ref : <EnterpriseName names={names} />}
        crumbs={[{ to: '/staff/enterprises', label: t('enterprises.staff.title') }]}
      />
      <ErrorSummary problems={problems} />
      <Facts
        facts={[
          { term: t('accounts.field.creditCode'), value: data.creditCode ?? t('shell.notStated') },
          {
            term: t('enterprises.staff.administrator'),
            value: t(`enterprises.staff.managed.${data.managed}`),
            attention: data.managed === 'nobody',
          },
          { term: t('enterprises.staff.recordedOn'), value: data.recordedOn },
        ]}
      />
      <MemberSection members={data.members} />
      {data.managed === 'managed' && (
        <Notice>
          <p>{t('enterprises.staff.managedHow')}</p>
          <p>
            {t('enterprises.staff.managedWrong')}{' '}
            <Link to="/staff/accounts">{t('accounts.staff.title')}</Link>
          </p>
        </Notice>
      )}
      <InvitationSection invitations={data.invitations} mayChange={may.change} />
      <RefusedSection refused={data.refused} mayInvite={may.invite} />
      {may.invite && (
        <section className="section" id="invite">
          <h2>{t('enterprises.staff.inviteTitle')}</h2>
          <LettersKept letters={data.letters} />
          <FirstAdministratorForm
            key={data.typed.email}
            typed={answered?.typed ?? data.typed}
            problems={problems}
          />
        </section>
      )}
      <DisputeSection disputes={data.disputes} count={data.disputeCount} />
    </>
  )
}
