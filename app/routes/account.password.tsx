import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmsPassword } from '../accounts/authenticate.server.ts'
import { changePassword } from '../accounts/commands-passwords.server.ts'
import { ConfirmForm } from '../accounts/confirm-form.tsx'
import { NewPasswordField } from '../accounts/new-password-field.tsx'
import { getOwnAccount } from '../accounts/queries.server.ts'
import { errorOf, sayAccountProblems } from '../accounts/say-problems.ts'
import { readNewPassword } from '../domain/account/sign-up.ts'
import { allNames } from '../domain/name-in.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { loggedRefusal } from '../http/logged-refusal.server.ts'
import { newSession } from '../http/new-session.server.ts'
import { requireSession } from '../http/require-actor.server.ts'
import { localPath } from '../http/return-to.server.ts'
import { sessionCookie } from '../http/sessions.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('accounts.mine.changePassword'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { stage } = await requireSession(request, context.app, 'password')
  const returnTo = localPath(new URL(request.url).searchParams.get('returnTo'))
  return json({ isDue: stage === 'password', returnTo })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const now = app.now()
  const { actor, stage, hasSecondFactor } = await requireSession(request, app, 'password')
  const typed = await typedForm(request, ['current', 'password', 'returnTo'])
  const { email, place } = await getOwnAccount(app.db, actor)
  const { password, problems } = readNewPassword(typed, [email ?? '', actor.name, ...allNames(place)])
  if (problems.length === 0 && password === typed.current) {
    problems.push({ field: 'password', code: 'password_same' })
  }
  if (!(await confirmsPassword(app.db, actor.id, typed.current, now))) {
    problems.unshift({ field: 'current', code: 'password_wrong' })
  }
  if (problems.length > 0)
    return loggedRefusal(
      context,
      problems.map(({ code }) => code),
      { problems },
    )
  const session = { ...newSession(request), secondFactor: hasSecondFactor }
  await changePassword(app.db, actor, { password, session }, now)
  const headers = { 'set-cookie': sessionCookie(session.secret) }
  const next = stage === 'password' ? localPath(typed.returnTo) : '/account'
  return redirectWithMessage(app, next, 'accounts.mine.passwordChanged', headers)
}

export default function ChangePassword() {
  const { isDue, returnTo } = useLoaderData<typeof loader>()
  const t = useT()
  const problems = sayAccountProblems(t, useActionData<typeof action>()?.problems)
  return (
    <>
      <PageHead
        title={t('accounts.mine.changePassword')}
        lede={t('accounts.mine.changePasswordLede')}
        crumbs={[{ to: '/account', label: t('accounts.mine.title') }]}
      />
      {isDue && <Notice tone="warm">{t('accounts.mine.passwordDue')}</Notice>}
      <ConfirmForm submit={t('accounts.reset.newSubmit')} back="/account" problems={problems}>
        <NewPasswordField error={errorOf(problems, 'password')} />
        <input type="hidden" name="returnTo" value={returnTo} />
      </ConfirmForm>
    </>
  )
}
