import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmsPassword } from '../accounts/authenticate.server.ts'
import { requestEmailChange } from '../accounts/commands-email.server.ts'
import { ConfirmForm } from '../accounts/confirm-form.tsx'
import { LettersKept } from '../accounts/letters-kept.tsx'
import { getOwnAccount } from '../accounts/queries.server.ts'
import { errorOf, sayAccountProblems } from '../accounts/say-problems.ts'
import { emailKey, readEmail } from '../domain/account/email.ts'
import type { AccountProblem } from '../domain/account/sign-up.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { lettersGo } from '../http/letters.server.ts'
import { loggedRefusal } from '../http/logged-refusal.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Facts } from '../ui/facts.tsx'
import { TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.email.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const { email } = await getOwnAccount(app.db, await requireActor(request, app))
  return json({ email, letters: lettersGo(app) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const typed = await typedForm(request, ['current', 'email'])
  const own = await getOwnAccount(app.db, actor)
  const email = readEmail(typed.email)
  const problems: AccountProblem[] = []
  if (!(await confirmsPassword(app.db, actor.id, typed.current, app.now()))) {
    problems.push({ field: 'current', code: 'password_wrong' })
  }
  if (typeof email === 'string') problems.push({ field: 'email', code: email })
  else if (email.key === emailKey(own.email ?? '')) problems.push({ field: 'email', code: 'email_same' })
  if (typeof email === 'string' || problems.length > 0) {
    return loggedRefusal(
      context,
      problems.map(({ code }) => code),
      { problems, email: typed.email.slice(0, 500) },
    )
  }
  await requestEmailChange(app.db, actor, email, app.now())
  return redirectWithMessage(app, '/account', 'accounts.email.sent')
}

export default function ChangeEmail() {
  const own = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayAccountProblems(t, answered?.problems)
  return (
    <>
      <PageHead
        title={t('accounts.email.title')}
        lede={t('accounts.email.lede')}
        crumbs={[{ to: '/account', label: t('accounts.mine.title') }]}
      />
      <LettersKept letters={own.letters} />
      <Facts facts={[{ term: t('accounts.email.now'), value: own.email ?? t('shell.notStated') }]} />
      <ConfirmForm submit={t('accounts.email.submit')} back="/account" problems={problems}>
        <TextField
          id="email"
          type="email"
          label={t('accounts.email.new')}
          hint={t('accounts.field.emailHint')}
          autoComplete="email"
          defaultValue={answered?.email ?? ''}
          error={errorOf(problems, 'email')}
        />
      </ConfirmForm>
    </>
  )
}
