import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enrolSecondFactor } from '../accounts/commands-second-factor.server.ts'
import { offerSecondFactor, readOffer } from '../accounts/enrolment.server.ts'
import { EnrolmentForm } from '../accounts/enrolment-form.tsx'
import { RecoveryCodes } from '../accounts/recovery-codes.tsx'
import { errorOf, sayAccountProblems } from '../accounts/say-problems.ts'
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

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const { actor, hasSecondFactor, secret: current } = await requireSession(request, app, 'enrolment')
  if (hasSecondFactor) return redirect('/account', 303)
  const typed = await typedForm(request, ['code', 'offer'])
  const secret = readOffer(app.accountKey, actor, typed.offer)
  const codes =
    secret && (await enrolSecondFactor(app, actor, { secret, code: typed.code, current }, app.now()))
  if (!codes) {
    const again = secret ? await offerSecondFactor(app, actor, secret) : null
    const problems = [{ field: 'code', code: 'code_wrong' }]
    return json({ codes: null, problems, again }, { status: 422, headers: PRIVATE })
  }
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
        <EnrolmentForm offer={shown} problems={problems} error={errorOf(problems, 'code')} />
      ) : (
        <Notice tone="good">{t('accounts.factor.on')}</Notice>
      )}
    </>
  )
}
