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
import { examinePairing } from '../pairings/commands.server.ts'
import { usePairCrumbs } from '../pairings/pairing-head.tsx'
import { findChecks } from '../pairings/queries-checks.server.ts'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import { Facts } from '../ui/facts.tsx'
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
    const { note } = textsIn(form, { note: 3_000 })
    await examinePairing(app.db, actor, pairing.id, { advice, note, version: versionOf(form) }, app.now())
    return redirectWithMessage(app, `/pairings/${pairing.id}`, 'pairings.message.examined')
  })
}

export default function ExaminationPage() {
  const { pairing, checks } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  return (
    <>
      <PageHead
        title={t('pairings.examine.title')}
        lede={t('pairings.examine.lede')}
        crumbs={usePairCrumbs()(pairing, true)}
      />
      <h2>{t('pairings.examine.checks')}</h2>
      <Facts
        facts={checks.map(({ check, holds }) => ({
          term: t(`pairings.examine.check.${check}`),
          value: t(holds ? 'pairings.examine.yes' : 'pairings.examine.no'),
          attention: !holds,
        }))}
      />
      <ChoiceForm
        pairing={pairing}
        choice={{
          name: 'advice',
          legend: t('pairings.examine.advice'),
          options: ADVICE.map((value) => ({ value, label: t(`pairings.advice.${value}`) })),
        }}
        words={{ name: 'note', label: t('pairings.examine.note'), hint: t('pairings.examine.noteHint') }}
        submit={t('pairings.examine.submit')}
        answered={answered}
      />
    </>
  )
}
