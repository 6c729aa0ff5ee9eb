import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Problem } from '../domain/errors.ts'
import { canCausePairing } from '../domain/pairing/policy.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { examinePairing } from '../pairings/commands.server.ts'
import { usePairCrumbs } from '../pairings/pairing-head.tsx'
import { findChecks } from '../pairings/queries-checks.server.ts'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import { sayTermProblems } from '../pairings/say-term-problems.ts'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Facts } from '../ui/facts.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.examine.title'))

const ADVICE = ['approve', 'reject'] as const

async function find({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  return { app, actor, pairing: await getKeptPairing(app.db, actor, params.pairingId!) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { app, actor, pairing } = await find(args)
  if (!canCausePairing(actor, pairing, 'recommend')) {
    throw new Problem('illegal_transition', 'this is not the moment, or not yours to do')
  }
  const { id, version, sides } = pairing
  return json({ pairing: { id, version, sides }, checks: await findChecks(app.db, pairing) })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, pairing } = await find(args)
  const form = await args.request.formData()
  return stepOrRefuse(form, async () => {
    const advice = ADVICE.find((one) => one === form.get('advice'))
    if (!advice) throw new Problem('invalid_input', 'no advice', [{ field: 'advice', message: 'advice' }])
    const note = String(form.get('note') ?? '')
      .trim()
      .slice(0, 3_000)
    await examinePairing(app.db, actor, pairing.id, { advice, note, version: versionOf(form) }, app.now())
    return redirectWithMessage(app, `/pairings/${pairing.id}`, 'pairings.message.examined')
  })
}

export default function ExaminationPage() {
  const { pairing, checks } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const crumbs = usePairCrumbs()(pairing, true)
  const problems = sayTermProblems(t, answered?.refused ?? [])
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message
  return (
    <>
      <PageHead title={t('pairings.examine.title')} lede={t('pairings.examine.lede')} crumbs={crumbs} />
      <ErrorSummary problems={problems} />
      <h2>{t('pairings.examine.checks')}</h2>
      <Facts
        facts={checks.map(({ check, holds }) => ({
          term: t(`pairings.examine.check.${check}`),
          value: t(holds ? 'pairings.examine.yes' : 'pairings.examine.no'),
          attention: !holds,
        }))}
      />
      <Form method="post" noValidate className="application-fields section">
        <input type="hidden" name="version" value={pairing.version} />
        <Checkboxes
          name="advice"
          legend={t('pairings.examine.advice')}
          error={errorOf('advice')}
          options={ADVICE.map((value) => ({ value, label: t(`pairings.advice.${value}`) }))}
          chosen={answered?.typed.advice ? [answered.typed.advice] : []}
          single
        />
        <TextAreaField
          id="note"
          label={t('pairings.examine.note')}
          hint={t('pairings.examine.noteHint')}
          error={errorOf('note')}
          defaultValue={answered?.typed.note ?? ''}
        />
        <p className="actions">
          <Button>{t('pairings.examine.submit')}</Button>
          <Link to={`/pairings/${pairing.id}`}>{t('pairings.step.back')}</Link>
        </p>
      </Form>
    </>
  )
}
