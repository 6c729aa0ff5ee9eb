import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { canCausePairing } from '../domain/pairing/policy.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { movePairing } from '../pairings/commands.server.ts'
import { usePairCrumbs } from '../pairings/pairing-head.tsx'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import { sayTermProblems } from '../pairings/say-term-problems.ts'
import { PAIRING_STEPS } from '../pairings/steps.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.staff.title'))

async function find({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const pairing = await getKeptPairing(app.db, actor, params.pairingId!)
  const step = PAIRING_STEPS.find(({ resource }) => resource === params.step)
  if (!step) throw new Problem('not_found', 'there is no such step')
  return { app, actor, pairing, step }
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, pairing, step } = await find(args)
  if (!canCausePairing(actor, pairing, step.event)) {
    throw new Problem('illegal_transition', 'this is not the moment, or not yours to do')
  }
  const { id, version, sides, terms } = pairing
  return json({ pairing: { id, version, sides }, days: terms?.noticeDays ?? 30, step, staff: isStaff(actor) })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, pairing, step } = await find(args)
  const form = await args.request.formData()
  return stepOrRefuse(form, async () => {
    const { words } = textsIn(form, { words: 3_000 })
    const change = { event: step.event, words, version: versionOf(form) }
    await movePairing(app.db, actor, pairing.id, change, app.now())
    return redirectWithMessage(app, `/pairings/${pairing.id}`, 'pairings.message.moved')
  })
}

export default function PairingStepPage() {
  const { pairing, days, step, staff } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const crumbs = usePairCrumbs()(pairing, staff)
  const problems = sayTermProblems(t, answered?.refused ?? [])
  const act = t(`pairings.act.${step.event}`)
  return (
    <>
      <PageHead title={act} lede={t(`pairings.step.lede.${step.event}`, { days })} crumbs={crumbs} />
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="application-fields">
        <VersionField version={pairing.version} />
        <TextAreaField
          id="words"
          label={t('pairings.step.words')}
          hint={t('pairings.step.wordsHint')}
          error={problems[0]?.message}
          defaultValue={answered?.typed.words ?? ''}
        />
        <p className="actions">
          <Button tone={step.final ? 'warm' : 'solid'}>{act}</Button>
          <Link to={`/pairings/${pairing.id}`}>{t('pairings.step.back')}</Link>
        </p>
      </LongForm>
    </>
  )
}
