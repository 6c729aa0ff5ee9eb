import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { type CodeRefusal, showSecondFactor } from '../accounts/commands-second-factor.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { newSession } from '../http/new-session.server.ts'
import { optionalSession, requireSession, stagePath } from '../http/require-actor.server.ts'
import { localPath } from '../http/return-to.server.ts'
import { sessionCookie } from '../http/sessions.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.code.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = localPath(new URL(request.url).searchParams.get('returnTo'))
  const { stage } = await requireSession(request, context.app, 'code')
  if (stage === 'open') throw redirect(returnTo, 303)
  return json({ returnTo })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const typed = await typedForm(request, ['code', 'returnTo'])
  const returnTo = localPath(typed.returnTo)
  const pending = await requireSession(request, app, 'code')
  if (pending.stage === 'open') return redirect(stagePath('open', returnTo), 303)
  const session = newSession(request)
  const shown = { code: typed.code, pending: pending.secret, session }
  const refusal = await showSecondFactor(app, pending.actor, shown, app.now())
  if (refusal === null) {
    const headers = { 'set-cookie': sessionCookie(session.secret) }
    return redirectWithMessage(app, stagePath('open', returnTo), 'accounts.signedIn', headers)
  }
  app.log.warn({ account: pending.actor.id, refused: refusal.refused }, 'a code was refused')
  if (!(await optionalSession(request, app))) return redirect(stagePath(null, returnTo), 303)
  const wait = refusal.refused === 'too_often' ? refusal.wait : null
  if (wait !== null) context.refusal.retryAfter = wait
  return json({ refused: refusal.refused, wait, returnTo }, wait === null ? 422 : 429)
}

/** `wait` is in seconds. */
type Refusal = { refused: CodeRefusal['refused']; wait: number | null }

export default function SecondFactorCode() {
  const { returnTo } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const refusal: Refusal | null = answered && 'refused' in answered ? answered : null
  const t = useT()
  return (
    <>
      <PageHead title={t('accounts.code.title')} lede={t('accounts.code.lede')} />
      {refusal && (
        <Notice tone="warm" live>
          {t(`accounts.code.${refusal.refused}`, { count: Math.ceil((refusal.wait ?? 0) / 60) })}{' '}
          {refusal.wait !== null && <Link to="/reset-password">{t('accounts.reset.newTitle')}</Link>}
        </Notice>
      )}
      <Form method="post" noValidate className="section">
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField
          id="code"
          label={t('accounts.field.code')}
          hint={t('accounts.field.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <p className="actions section">
          <Button>{t('accounts.code.submit')}</Button>
        </p>
      </Form>
      <p className="quiet section">{t('accounts.code.lost')}</p>
    </>
  )
}
