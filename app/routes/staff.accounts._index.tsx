import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { AccountTable } from '../accounts/account-table.tsx'
import { inviteToOwnHouse } from '../accounts/commands-invitations.server.ts'
import { InviteForm } from '../accounts/invite-form.tsx'
import { LettersKept } from '../accounts/letters-kept.tsx'
import { OpenInvitations } from '../accounts/open-invitations.tsx'
import { PasswordDaysForm } from '../accounts/password-days-form.tsx'
import { listOpenInvitations } from '../accounts/queries-colleagues.server.ts'
import { ACCOUNTS_A_PAGE, getPasswordDays, listAccounts } from '../accounts/queries-staff.server.ts'
import { readInvite } from '../accounts/read-invite.ts'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import { UndeliveredLetters } from '../accounts/undelivered-letters.tsx'
import { canDisable, managesAccounts, rolesToGive } from '../domain/account/policy.ts'
import { STAFF_ROLES } from '../domain/actor.ts'
import { shanghaiDay, shanghaiMinute } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { lettersGo } from '../http/letters.server.ts'
import { pagesOf } from '../http/pages.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { searchAsked } from '../http/search-asked.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { listUndeliveredMail } from '../mail/queries.server.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.staff.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { q, page } = searchAsked(request)
  const { rows, total } = await listAccounts(app.db, actor, { q, page })
  const manages = managesAccounts(actor)
  const invitations = await listOpenInvitations(app.db, actor, app.now())
  return json({
    q,
    page,
    total,
    pages: pagesOf(request, { page, total, size: ACCOUNTS_A_PAGE }),
    manages,
    letters: lettersGo(app),
    invitations: invitations.map((one) => ({ ...one, expiresAt: shanghaiDay(new Date(one.expiresAt)) })),
    passwordDays: await getPasswordDays(app.db),
    undelivered: (await listUndeliveredMail(app.db)).map((one) => ({ ...one, at: shanghaiMinute(one.at) })),
    rows: rows.map((row) => ({
      ...row,
      since: shanghaiDay(new Date(row.since)),
      may: {
        close: !row.erased && canDisable(actor, { ...row, enterpriseId: null, partyId: null }),
        resetSecondFactor: manages && row.secondFactor && row.id !== actor.id,
        give: row.erased ? [] : rolesToGive(actor, { ...row, enterpriseId: null, partyId: null }),
      },
    })),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  if (!managesAccounts(actor)) throw new Problem('not_found', 'only administrators invite')
  const typed = await typedForm(request, ['email', 'role'])
  const read = readInvite(typed, STAFF_ROLES)
  if (Array.isArray(read)) {
    return json({ problems: read, email: typed.email.slice(0, 500), role: typed.role.slice(0, 50) }, 422)
  }
  await inviteToOwnHouse(app.db, actor, { ...read, locale: localeOf(request) }, app.now())
  return redirectWithMessage(app, '/staff/accounts', 'accounts.colleagues.invited')
}

export default function StaffAccounts() {
  const data = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayAccountProblems(t, answered?.problems)
  const { q, manages } = data
  return (
    <>
      <PageHead title={t('accounts.staff.title')} lede={t('accounts.staff.lede')} />
      <p className="actions screen-only">
        <Link to="/staff/audit">{t('accounts.staff.audit')}</Link>
        {manages && <Link to="/staff/tokens">{t('accounts.staff.tokens')}</Link>}
        {manages && <Link to="/staff/site">{t('site.settings.link')}</Link>}
      </p>
      <Form method="get" className="account-search">
        <TextField id="q" type="search" label={t('accounts.staff.search')} defaultValue={q} optional />
        <Button tone="quiet">{t('accounts.staff.find')}</Button>
      </Form>
      <p className="quiet" role="status">
        {t('accounts.staff.count', { count: data.total })}
      </p>
      {data.rows.length > 0 && <AccountTable rows={data.rows} />}
      <Pagination
        page={data.page}
        pages={data.pages}
        hrefFor={(page) => `?${new URLSearchParams({ ...(q && { q }), page: String(page) })}`}
      />
      <section className="section">
        <h2>{t('accounts.staff.undelivered')}</h2>
        <LettersKept letters={data.letters} />
        <UndeliveredLetters letters={data.undelivered} />
      </section>
      {manages && (
        <>
          <OpenInvitations invitations={data.invitations} path="/staff/accounts/invitations" withInviter />
          <section className="section">
            <h2>{t('accounts.staff.inviteTitle')}</h2>
            <p className="quiet">
              {t('accounts.staff.notEnterprises')}{' '}
              <Link to="/staff/enterprises">{t('enterprises.staff.title')}</Link>
            </p>
            <InviteForm
              roles={STAFF_ROLES}
              email={answered?.email ?? ''}
              role={answered?.role ?? 'reviewer'}
              problems={problems}
            />
          </section>
          <PasswordDaysForm days={data.passwordDays} />
        </>
      )}
    </>
  )
}
