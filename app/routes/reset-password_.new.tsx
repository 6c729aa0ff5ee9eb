import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { resetPassword } from '../accounts/commands-passwords.server.ts'
import { LinkRefused } from '../accounts/link-refused.tsx'
import { findLink } from '../accounts/links.server.ts'
import { NewPasswordField } from '../accounts/new-password-field.tsx'
import { errorOf, sayAccountProblems } from '../accounts/say-problems.ts'
import { readNewPassword } from '../domain/account/sign-up.ts'
import { clientAddress } from '../http/client-address.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { loggedRefusal } from '../http/logged-refusal.server.ts'
import { endedSessionCookie } from '../http/sessions.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.reset.newTitle'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const { refused } = await findLink(db, 'reset_password', token, now())
  return json({ token, refused })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const typed = await typedForm(request, ['token', 'password'])
  const { token } = typed
  const followed = await findLink(app.db, 'reset_password', token, app.now())
  if (followed.refused !== null)
    return loggedRefusal(context, [followed.refused], { refused: followed.refused, problems: [] })
  const { password, problems } = readNewPassword(typed, [followed.link.email_key])
  if (problems.length > 0)
    return loggedRefusal(
      context,
      problems.map(({ code }) => code),
      { refused: null, problems },
    )
  const address = clientAddress(request)
  const refused = await resetPassword(app.db, { token, password, address }, app.now())
  if (refused !== null) return loggedRefusal(context, [refused], { refused, problems: [] })
  return redirectWithMessage(app, '/sign-in', 'accounts.reset.done', { 'set-cookie': endedSessionCookie() })
}

export default function NewPassword() {
  const { token, refused } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const refusal = answered?.refused ?? refused
  if (refusal) {
    return (
      <LinkRefused refused={refusal} again={{ to: '/reset-password', label: t('accounts.reset.title') }} />
    )
  }
  const problems = sayAccountProblems(t, answered?.problems)
  return (
    <>
      <PageHead title={t('accounts.reset.newTitle')} lede={t('accounts.reset.newLede')} />
      <Form method="post" noValidate>
        <ErrorSummary problems={problems} />
        <input type="hidden" name="token" value={token} />
        <NewPasswordField error={errorOf(problems, 'password')} />
        <p className="actions section">
          <Button>{t('accounts.reset.newSubmit')}</Button>
        </p>
      </Form>
    </>
  )
}
