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
import { decidePairing } from '../pairings/commands.server.ts'
import { usePairCrumbs } from '../pairings/pairing-head.tsx'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import { sayTermProblems } from '../pairings/say-term-problems.ts'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.decide.title'))

const CHOICES = ['approve', 'reject'] as const

async function find({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  return { app, actor, pairing: await getKeptPairing(app.db, actor, params.pairingId!) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, pairing } = await find(args)
  if (!canCausePairing(actor, pairing, 'approve')) {
    throw new Problem('illegal_transition', 'this is not the moment, or not yours to do')
  }
  const { id, version, sides, examination } = pairing
  return json({ pairing: { id, version, sides }, examination })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, pairing } = await find(args)
  const form = await args.request.formData()
  return stepOrRefuse(form, async () => {
    const choice = CHOICES.find((one) => one === form.get('choice'))
    if (!choice) throw new Problem('invalid_input', 'no decision', [{ field: 'choice', message: 'choice' }])
    const words = String(form.get('words') ?? '')
      .trim()
      .slice(0, 3_000)
    const decision = { approve: choice === 'approve', words, version: versionOf(form) }
    await decidePairing(app.db, actor, pairing.id, decision, app.now())
    return redirectWithMessage(app, `/pairings/${pairing.id}`, 'pairings.message.decided')
  })
}

export default function DecisionPage() {
  const { pairing, examination } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const crumbs = usePairCrumbs()(pairing, true)
  const problems = sayTermProblems(t, answered?.refused ?? [])
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message
  return (
    <>
      <PageHead title={t('pairings.decide.title')} lede={t('pairings.decide.lede')} crumbs={crumbs} />
      <ErrorSummary problems={problems} />
      {examination && (
        <Notice title={t(`pairings.advice.${examination.advice}`)}>
          <p className="written">{examination.note}</p>
        </Notice>
      )}
      <Form method="post" noValidate className="application-fields section">
        <input type="hidden" name="version" value={pairing.version} />
        <Checkboxes
          name="choice"
          legend={t('pairings.decide.choice')}
          error={errorOf('choice')}
          options={CHOICES.map((value) => ({ value, label: t(`pairings.decide.${value}`) }))}
          chosen={answered?.typed.choice ? [answered.typed.choice] : []}
          single
        />
        <TextAreaField
          id="words"
          label={t('pairings.decide.words')}
          hint={t('pairings.decide.wordsHint')}
          error={errorOf('words')}
          defaultValue={answered?.typed.words ?? ''}
        />
        <p className="actions">
          <Button>{t('pairings.decide.submit')}</Button>
          <Link to={`/pairings/${pairing.id}`}>{t('pairings.step.back')}</Link>
        </p>
      </Form>
    </>
  )
}
