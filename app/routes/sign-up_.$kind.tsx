import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requestSignUp } from '../accounts/commands-sign-up.server.ts'
import { LettersKept } from '../accounts/letters-kept.tsx'
import { errorOf, sayAccountProblems } from '../accounts/say-problems.ts'
import { isSignUpKind, type SignUpKind } from '../domain/account/policy.ts'
import { readSignUp } from '../domain/account/sign-up.ts'
import { Problem } from '../domain/errors.ts'
import { lettersGo } from '../http/letters.server.ts'
import { loggedRefusal } from '../http/logged-refusal.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { unhurried } from '../http/unhurried.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** Milliseconds that every sign-up takes, whether or not the address has an account. */
const ANSWER_AFTER_MS = 150

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.signUp.title'))

function kindOf(kind: string | undefined): SignUpKind {
  if (!isSignUpKind(kind)) throw new Problem('not_found', 'nobody signs up as that')
  return kind
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return json({ kind: kindOf(params.kind), letters: lettersGo(context.app) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const typed = await typedForm(request, ['email', 'enterpriseName', 'creditCode'])
  const { problems, ...read } = readSignUp(kindOf(params.kind), typed)
  if (!('signUp' in read)) {
    const why = (problems ?? []).map(({ code }) => code)
    return loggedRefusal(context, why, { problems, typed: shortened(typed) })
  }
  await unhurried(ANSWER_AFTER_MS, requestSignUp(app.db, read.signUp, localeOf(request), app.now()))
  return redirect('/sign-up/sent', 303)
}

/** What was typed, to be shown again; nobody reads a novel in a field. */
function shortened<T extends Record<string, string>>(typed: T): T {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.slice(0, 500)])) as T
}

export default function SignUpAs() {
  const { kind, letters } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayAccountProblems(t, answered?.problems ?? [])
  return (
    <>
      <PageHead
        title={t('accounts.signUp.as', { kind: t(`accounts.kind.${kind}`) })}
        lede={t(`accounts.signUp.how.${kind}`)}
        crumbs={[{ to: '/sign-up', label: t('accounts.signUp.title') }]}
      />
      <LettersKept letters={letters} />
      <LongForm noValidate className="section">
        <ErrorSummary problems={problems} />
        {kind === 'enterprise' && (
          <>
            <TextField
              id="enterpriseName"
              label={t('accounts.field.enterpriseName')}
              hint={t('accounts.field.enterpriseNameHint')}
              defaultValue={answered?.typed.enterpriseName ?? ''}
              autoComplete="organization"
              error={errorOf(problems, 'enterpriseName')}
            />
            <TextField
              id="creditCode"
              label={t('accounts.field.creditCode')}
              hint={t('accounts.field.creditCodeHint')}
              defaultValue={answered?.typed.creditCode ?? ''}
              autoCapitalize="characters"
              spellCheck={false}
              error={errorOf(problems, 'creditCode')}
            />
          </>
        )}
        <TextField
          id="email"
          type="email"
          label={t('accounts.field.email')}
          hint={t('accounts.field.emailHint')}
          defaultValue={answered?.typed.email ?? ''}
          autoComplete="email"
          error={errorOf(problems, 'email')}
        />
        <p className="quiet section">{t('accounts.signUp.privacy')}</p>
        <p className="actions">
          <Button>{t('accounts.signUp.submit')}</Button>
        </p>
      </LongForm>
    </>
  )
}
