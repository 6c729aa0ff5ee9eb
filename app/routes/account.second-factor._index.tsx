import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmsPassword } from '../accounts/authenticate.server.ts'
import { enrolSecondFactor } from '../accounts/commands-second-factor.server.ts'
import { offerSecondFactor, readOffer } from '../accounts/enrolment.server.ts'
import { EnrolmentForm } from '../accounts/enrolment-form.tsx'
import { RecoveryCodes } from '../accounts/recovery-codes.tsx'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import type { AccountProblem } from '../domain/account/sign-up.ts'
import { requireSession } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.factor.title'))

const PRIVATE = { 'cache-control': 'no-store' }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const { actor, stage, hasSecondFactor } = await requireSession(request, app, 'enrolment')
  const offer = hasSecondFactor ? null : await offerSecondFactor(app, actor)
  return json({ offer, isRequired: stage === 'enrolment' }, { headers: PRIVATE })
}

/**
 * Sets the second factor up. It ends every other session, so whoever found a browser open could shut the owner out: the
 * password is asked for, but not of staff who set theirs up in the middle of signing in.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const { actor, stage, hasSecondFactor, secret: current } = await requireSession(request, app, 'enrolment')
  if (hasSecondFactor) return redirect('/account', 303)
  const typed = await typedForm(request, ['code', 'offer', 'current'])
  const secret = readOffer(app.accountKey, actor, typed.offer)
  const refuse = async (problem: AccountProblem) => {
    const again = secret ? await offerSecondFactor(app, actor, secret) : null
    return json({ codes: null, problems: [problem], again }, { status: 422, headers: PRIVATE })
  }
  const isOwner =
    stage === 'enrolment' || (await confirmsPassword(app.db, actor.id, typed.current, app.now()))
  if (!isOwner) return refuse({ field: 'current', code: 'password_wrong' })
  const codes =
    secret && (await enrolSecondFactor(app, actor, { secret, code: typed.code, current }, app.now()))
  if (!codes) return refuse({ field: 'code', code: 'code_wrong' })
  return json({ codes, problems: [], again: null }, { headers: PRIVATE })
}

export default function SecondFactor() {
  const { offer, isRequired } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  if (answered?.codes) return <RecoveryCodes codes={answered.codes} />
  const shown = answered?.again ?? offer
  const problems = sayAccountProblems(t, answered?.problems)
  return (
    <>
      <PageHead
        title={t('accounts.factor.title')}
        lede={t(isRequired ? 'accounts.factor.required' : 'accounts.factor.lede')}
        crumbs={isRequired ? [] : [{ to: '/account', label: t('accounts.mine.title') }]}
      />
      {shown ? (
        <EnrolmentForm offer={shown} asksPassword={!isRequired} problems={problems} />
      ) : (
        <Notice tone="good">{t('accounts.factor.on')}</Notice>
      )}
    </>
  )
}
