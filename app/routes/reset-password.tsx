import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requestPasswordReset } from '../accounts/commands-passwords.server.ts'
import { LettersKept } from '../accounts/letters-kept.tsx'
import { errorOf, sayAccountProblems } from '../accounts/say-problems.ts'
import { readEmail } from '../domain/account/email.ts'
import { lettersGo } from '../http/letters.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { unhurried } from '../http/unhurried.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** Milliseconds that every request takes, whether or not the address has an account. */
const ANSWER_AFTER_MS = 150

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.reset.title'))

export function loader({ context }: LoaderFunctionArgs) {
  return json({ letters: lettersGo(context.app) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const { email } = await typedForm(request, ['email'])
  const read = readEmail(email)
  if (typeof read === 'string') {
    return json({ problems: [{ field: 'email', code: read }], email: email.slice(0, 500) }, 422)
  }
  await unhurried(ANSWER_AFTER_MS, requestPasswordReset(app.db, email, app.now()))
  return redirect('/reset-password/sent', 303)
}

export default function ResetPassword() {
  const { letters } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayAccountProblems(t, answered?.problems)
  return (
    <>
      <PageHead title={t('accounts.reset.title')} lede={t('accounts.reset.lede')} />
      <LettersKept letters={letters} />
      <Form method="post" noValidate className="section">
        <ErrorSummary problems={problems} />
        <TextField
          id="email"
          type="email"
          label={t('accounts.field.email')}
          defaultValue={answered?.email ?? ''}
          autoComplete="email"
          error={errorOf(problems, 'email')}
        />
        <p className="actions section">
          <Button>{t('accounts.reset.submit')}</Button>
        </p>
      </Form>
    </>
  )
}
