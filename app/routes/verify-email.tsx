import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmSignUp, type PendingSignUp } from '../accounts/commands-sign-up.server.ts'
import { LinkRefused } from '../accounts/link-refused.tsx'
import { findLink } from '../accounts/links.server.ts'
import { NewcomerForm } from '../accounts/newcomer-form.tsx'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import type { AppContext } from '../context.server.ts'
import { readNewcomer } from '../domain/account/sign-up.ts'
import { clientAddress } from '../http/client-address.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { loggedRefusal } from '../http/logged-refusal.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.verify.title'))

async function pendingOf(app: AppContext, token: string) {
  const { db, now } = app
  const followed = await findLink(db, 'sign_up', token, now())
  if (followed.refused !== null) return { refused: followed.refused, pending: null }
  return { refused: null, pending: JSON.parse(followed.link.payload) as PendingSignUp }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  return json({ token, ...(await pendingOf(context.app, token)) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const typed = await typedForm(request, ['token', 'name', 'password'])
  const { pending, refused } = await pendingOf(app, typed.token)
  if (!pending) return loggedRefusal(context, [refused ?? 'unknown'], { refused, problems: [], name: '' })
  const personal = [pending.address, pending.enterprise?.name ?? '']
  const { problems, ...newcomer } = readNewcomer(typed, personal)
  if (problems.length > 0)
    return loggedRefusal(
      context,
      problems.map(({ code }) => code),
      { refused: null, problems, name: typed.name.slice(0, 500) },
    )
  const { token } = typed
  const outcome = await confirmSignUp(
    app.db,
    { token, ...newcomer, address: clientAddress(request) },
    app.now(),
  )
  if (outcome !== null) return loggedRefusal(context, [outcome], { refused: outcome, problems: [], name: '' })
  return redirectWithMessage(app, '/sign-in', 'accounts.verify.done')
}

export default function VerifyEmail() {
  const { token, pending, refused } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const refusal = answered?.refused ?? refused
  if (refusal || !pending) {
    return (
      <LinkRefused
        refused={refusal ?? 'unknown'}
        again={{ to: '/sign-up', label: t('accounts.signUp.title') }}
      />
    )
  }
  const { enterprise } = pending
  return (
    <>
      <PageHead title={t('accounts.verify.title')} lede={t('accounts.verify.lede')} />
      <Facts
        facts={[
          { term: t('accounts.field.kind'), value: t(`accounts.kind.${pending.kind}`) },
          ...(enterprise
            ? [
                { term: t('accounts.field.enterpriseName'), value: enterprise.name },
                { term: t('accounts.field.creditCode'), value: enterprise.creditCode },
              ]
            : []),
        ]}
      />
      <div className="section">
        <NewcomerForm
          token={token}
          address={pending.address}
          name={answered?.name ?? ''}
          problems={sayAccountProblems(t, answered?.problems)}
        />
      </div>
    </>
  )
}
