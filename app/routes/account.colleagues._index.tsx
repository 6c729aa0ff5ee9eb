import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AccountTabs } from '../accounts/account-tabs.tsx'
import { inviteToOwnHouse } from '../accounts/commands-invitations.server.ts'
import { InviteForm } from '../accounts/invite-form.tsx'
import { LettersKept } from '../accounts/letters-kept.tsx'
import { OpenInvitations } from '../accounts/open-invitations.tsx'
import { listColleagues, listOpenInvitations, placeOf } from '../accounts/queries-colleagues.server.ts'
import { readInvite } from '../accounts/read-invite.ts'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import type { AppContext } from '../context.server.ts'
import { canDisable, invitableRoles, managesColleagues, rolesToGive } from '../domain/account/policy.ts'
import type { Actor, ActorRole } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { declaresNamesOf } from '../domain/enterprise/policy.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { lettersGo } from '../http/letters.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useNameOf, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Tag } from '../ui/tag.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.mine.colleagues'))

async function requireManager(request: Request, app: AppContext): Promise<Actor> {
  const actor = await requireActor(request, app)
  if (!managesColleagues(actor)) throw new Problem('not_found', 'this account manages no colleagues')
  return actor
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireManager(request, app)
  const now = app.now()
  const [place, colleagues, invitations] = await Promise.all([
    placeOf(app.db, actor),
    listColleagues(app.db, actor),
    listOpenInvitations(app.db, actor, now),
  ])
  const day = (instant: string) => shanghaiDay(new Date(instant))
  const { enterpriseId, partyId } = actor
  const isLast = !colleagues.some((one) => one.id !== actor.id && one.role === actor.role && !one.disabled)
  return json({
    place,
    roles: invitableRoles(actor),
    letters: lettersGo(app),
    ofEnterprise: declaresNamesOf(actor) !== null,
    colleagues: colleagues.map((one) => ({
      ...one,
      since: day(one.since),
      mayClose: canDisable(actor, { ...one, enterpriseId, partyId }),
      rolesToGive: one.id === actor.id && isLast ? [] : rolesToGive(actor, { ...one, enterpriseId, partyId }),
      isSelf: one.id === actor.id,
    })),
    // Who of the centre wrote to the first of them is not the house's to know.
    invitations: invitations.map((one) => ({ ...one, inviter: null, expiresAt: day(one.expiresAt) })),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireManager(request, app)
  const typed = await typedForm(request, ['email', 'role'])
  const read = readInvite(typed, invitableRoles(actor))
  if (Array.isArray(read)) {
    return json({ problems: read, email: typed.email.slice(0, 500), role: typed.role.slice(0, 50) }, 422)
  }
  await inviteToOwnHouse(app.db, actor, { ...read, locale: localeOf(request) }, app.now())
  return redirectWithMessage(app, '/account/colleagues', 'accounts.colleagues.invited')
}

export default function Colleagues() {
  const nameOf = useNameOf()
  const { place, roles, letters, ofEnterprise, colleagues, invitations } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('accounts.mine.colleagues')}
        lede={nameOf(place) ?? undefined}
        crumbs={[{ to: '/account', label: t('accounts.mine.title') }]}
      />
      <AccountTabs here="colleagues" manages ofEnterprise={ofEnterprise} />
      <DataTable
        caption={t('accounts.mine.colleagues')}
        captionHidden
        rows={colleagues}
        rowKey={(one) => one.id}
        columns={[
          { key: 'name', title: t('accounts.field.name'), heading: true, cell: (one) => one.name },
          { key: 'email', title: t('accounts.field.email'), typed: true, cell: (one) => one.email ?? '' },
          { key: 'role', title: t('accounts.field.role'), cell: (one) => <ColleagueRole {...one} /> },
          { key: 'since', title: t('accounts.colleagues.since'), unbroken: true, cell: (one) => one.since },
          {
            key: 'do',
            title: t('accounts.colleagues.state'),
            cell: (one) => (
              <div>
                <Tag tone={one.disabled ? 'open' : 'good'}>
                  {t(one.disabled ? 'accounts.colleagues.closed' : 'accounts.colleagues.open')}
                </Tag>{' '}
                {one.mayClose && (
                  <Form
                    method="post"
                    className="inline-form"
                    action={`/account/colleagues/${one.id}/${one.disabled ? 'reopening' : 'closure'}`}
                  >
                    <button type="submit" className="text-button">
                      {t(one.disabled ? 'accounts.colleagues.reopen' : 'accounts.colleagues.close')}
                    </button>
                  </Form>
                )}
              </div>
            ),
          },
        ]}
      />
      <OpenInvitations invitations={invitations} path="/account/colleagues" />
      <section className="section">
        <h2>{t('accounts.colleagues.inviteTitle')}</h2>
        <LettersKept letters={letters} />
        <InviteForm
          roles={roles}
          email={answered?.email ?? ''}
          role={answered?.role ?? roles[0] ?? ''}
          problems={sayAccountProblems(t, answered?.problems)}
        />
      </section>
    </>
  )
}

type RoleProps = {
  id: string
  name: string
  role: ActorRole
  rolesToGive: readonly ActorRole[]
  isSelf: boolean
}

/** What a colleague is, and what they can be made instead. */
function ColleagueRole({ id, name, role, rolesToGive, isSelf }: RoleProps) {
  const t = useT()
  return (
    <div>
      {t(`accounts.role.${role}`)}
      {rolesToGive.map((other) =>
        isSelf ? (
          <AskOnce
            key={other}
            act={t('accounts.colleagues.stepDown')}
            what={t('accounts.colleagues.stepDownHow', { name })}
          >
            <Form method="post" action={`/account/colleagues/${id}/role`}>
              <input type="hidden" name="role" value={other} />
              <Button tone="warm">{t('accounts.colleagues.stepDown')}</Button>
            </Form>
          </AskOnce>
        ) : (
          <Form key={other} method="post" className="inline-form" action={`/account/colleagues/${id}/role`}>
            <input type="hidden" name="role" value={other} />
            <button type="submit" className="text-button">
              {t('accounts.colleagues.makeRole', { role: t(`accounts.role.${other}`) })}
              <VisuallyHidden>{name}</VisuallyHidden>
            </button>
          </Form>
        ),
      )}
    </div>
  )
}
