import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { canSetTimeLimits, getTimeLimits, setTimeLimits } from '../disputes/time-limits.server.ts'
import { TIME_LIMIT_NAMES, type TimeLimits } from '../domain/dispute/time-limits.ts'
import { isProblem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Facts } from '../ui/facts.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('intake.limits.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  return json({ limits: await getTimeLimits(app.db), maySet: canSetTimeLimits(actor) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const form = await request.formData()
  const typed = Object.fromEntries(TIME_LIMIT_NAMES.map((name) => [name, String(form.get(name) ?? '')]))
  const reason = String(form.get('reason') ?? '').trim()
  const limits = Object.fromEntries(
    TIME_LIMIT_NAMES.map((name) => [
      name,
      Number((typed[name] ?? '').normalize('NFKC').trim() || Number.NaN),
    ]),
  ) as TimeLimits
  try {
    await setTimeLimits(app.db, actor, { limits, reason }, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    const problems = error.fields.map(({ field, message }) => ({ field, code: message }))
    return json({ problems, typed, reason }, 422)
  }
  return redirectWithMessage(app, '/staff/time-limits', 'intake.message.limitsSet')
}

export default function TimeLimitsPage() {
  const { limits, maySet } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayProblems(t, 'intake', answered?.problems ?? [], (field) =>
    field === 'reason' ? t('intake.limits.reason') : '',
  )
  return (
    <>
      <PageHead
        title={t('intake.limits.title')}
        lede={t('intake.limits.lede')}
        crumbs={[{ to: '/staff/intake', label: t('intake.queue.title') }]}
      />
      <ErrorSummary problems={problems} />
      {maySet ? (
        <LongForm noValidate className="words-form">
          {TIME_LIMIT_NAMES.map((name) => (
            <TextField
              key={name}
              id={name}
              label={t(`intake.limits.${name}`)}
              error={problems.find((one) => one.field === name)?.message}
              defaultValue={answered?.typed[name] ?? String(limits[name])}
              inputMode="numeric"
              maxLength={4}
            />
          ))}
          <TextAreaField
            id="reason"
            label={t('intake.limits.reason')}
            hint={t('intake.limits.reasonHint')}
            rows={2}
            error={problems.find((one) => one.field === 'reason')?.message}
            defaultValue={answered?.reason ?? ''}
          />
          <p className="actions">
            <Button>{t('intake.limits.save')}</Button>
          </p>
        </LongForm>
      ) : (
        <Facts
          facts={TIME_LIMIT_NAMES.map((name) => ({
            term: t(`intake.limits.${name}`),
            value: String(limits[name]),
          }))}
        />
      )}
    </>
  )
}
