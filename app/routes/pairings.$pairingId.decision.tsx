import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Problem } from '../domain/errors.ts'
import { canCausePairing } from '../domain/pairing/policy.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { ChoiceForm } from '../pairings/choice-form.tsx'
import { decidePairing } from '../pairings/commands.server.ts'
import { usePairCrumbs } from '../pairings/pairing-head.tsx'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Written } from '../ui/written.tsx'

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
    const { words } = textsIn(form, { words: 3_000 })
    const decision = { approve: choice === 'approve', words, version: versionOf(form) }
    await decidePairing(app.db, actor, pairing.id, decision, app.now())
    return redirectWithMessage(app, `/pairings/${pairing.id}`, 'pairings.message.decided')
  })
}

export default function DecisionPage() {
  const { pairing, examination } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  return (
    <>
      <PageHead
        title={t('pairings.decide.title')}
        lede={t('pairings.decide.lede')}
        crumbs={usePairCrumbs()(pairing, true)}
      />
      {examination && (
        <Notice title={t(`pairings.advice.${examination.advice}`)}>
          <Written text={examination.note} />
        </Notice>
      )}
      <ChoiceForm
        pairing={pairing}
        choice={{
          name: 'choice',
          legend: t('pairings.decide.choice'),
          options: CHOICES.map((value) => ({ value, label: t(`pairings.decide.${value}`) })),
        }}
        words={{ name: 'words', label: t('pairings.decide.words'), hint: t('pairings.decide.wordsHint') }}
        submit={t('pairings.decide.submit')}
        answered={answered}
      />
    </>
  )
}
