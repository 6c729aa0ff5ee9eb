import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptInvitation } from '../accounts/commands-invitations.server.ts'
import { LinkRefused } from '../accounts/link-refused.tsx'
import { NewcomerForm } from '../accounts/newcomer-form.tsx'
import { findInvitation } from '../accounts/queries-colleagues.server.ts'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import { readNewcomer } from '../domain/account/sign-up.ts'
import { allNames } from '../domain/name-in.ts'
import { clientAddress } from '../http/client-address.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { loggedRefusal } from '../http/logged-refusal.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useNameOf, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.join.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  const token = new URL(request.url).searchParams.get('token') ?? ''
  return json({ token, ...(await findInvitation(db, token, now())) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const typed = await typedForm(request, ['token', 'name', 'password'])
  const { invitation, refused } = await findInvitation(app.db, typed.token, app.now())
  if (!invitation) return loggedRefusal(context, [refused ?? 'unknown'], { refused, problems: [], name: '' })
  const { problems, ...newcomer } = readNewcomer(typed, [invitation.address, ...allNames(invitation.place)])
  if (problems.length > 0)
    return loggedRefusal(
      context,
      problems.map(({ code }) => code),
      { refused: null, problems, name: typed.name.slice(0, 500) },
    )
  const { token } = typed
  const address = clientAddress(request)
  const outcome = await acceptInvitation(app.db, { token, ...newcomer, address }, app.now())
  if (outcome !== null) return loggedRefusal(context, [outcome], { refused: outcome, problems: [], name: '' })
  return redirectWithMessage(app, '/sign-in', 'accounts.verify.done')
}

export default function Join() {
  const { token, invitation, refused } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const nameOf = useNameOf()
  const refusal = answered?.refused ?? refused
  if (refusal || !invitation) {
    return (
      <LinkRefused
        refused={refusal ?? 'unknown'}
        again={{ to: '/sign-in', label: t('accounts.signIn.title') }}
      />
    )
  }
  return (
    <>
      <PageHead title={t('accounts.join.title')} lede={t('accounts.join.lede')} />
      <Facts
        facts={[
          { term: t('accounts.field.place'), value: nameOf(invitation.place) ?? t('accounts.join.centre') },
          { term: t('accounts.field.role'), value: t(`accounts.role.${invitation.role}`) },
        ]}
      />
      <div className="section">
        <NewcomerForm
          token={token}
          address={invitation.address}
          name={answered?.name ?? invitation.name}
          problems={sayAccountProblems(t, answered?.problems)}
        />
      </div>
    </>
  )
}
