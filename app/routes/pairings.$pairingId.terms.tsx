import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isProblem, Problem } from '../domain/errors.ts'
import { canCausePairing, sideOfPairing } from '../domain/pairing/policy.ts'
import { readProposal } from '../domain/pairing/terms.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { counterTerms } from '../pairings/commands.server.ts'
import { filledFrom, ownTermsInEntry } from '../pairings/own-terms.server.ts'
import { usePairCrumbs } from '../pairings/pairing-head.tsx'
import { commonGround } from '../pairings/queries-firms.server.ts'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import { sayTermProblems } from '../pairings/say-term-problems.ts'
import { TermsConflict } from '../pairings/terms-conflict.tsx'
import { TermsForm } from '../pairings/terms-form.tsx'
import { termsOfValues, valuesOfForm, valuesOfTerms } from '../pairings/terms-values.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.form.editTitle'))

async function find({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const pairing = await getKeptPairing(app.db, actor, params.pairingId!)
  if (!canCausePairing(actor, pairing, 'counter')) {
    throw new Problem('illegal_transition', 'the terms are not this actor’s to change now')
  }
  return { app, actor, pairing, side: sideOfPairing(actor, pairing)! }
}

export async function loader(args: LoaderFunctionArgs) {
  const { app, actor, pairing, side } = await find(args)
  const { request } = args
  const { id, version, sides, terms } = pairing
  const common = await commonGround(app.db, { domestic: pairing.domesticId, overseas: pairing.overseasId })
  return json({
    pairing: { id, version, sides },
    side,
    values: filledFrom(valuesOfTerms(terms ?? {}), await ownTermsInEntry(app.db, actor.partyId!, side)),
    common,
    names: namesFor(
      localeOf(request),
      { jurisdictions: common.jurisdictions, languages: common.languages },
      { jurisdictions: terms?.jurisdictions ?? [], languages: terms?.languages ?? [] },
    ),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, pairing, side } = await find(args)
  const form = await args.request.formData()
  const values = valuesOfForm(form)
  const words = String(form.get('words') ?? '').trim()
  const read = readProposal(termsOfValues(values), side)
  const refused = (
    problems: readonly { field: string; message: string }[],
    status: number,
    conflict = false,
  ) => json({ problems: problems.map((one) => ({ ...one })), values, words, conflict }, status)
  if (read.problems) return refused(read.problems, 422)
  try {
    const change = { terms: read.terms, ...textsIn(form, { words: 3_000 }), version: versionOf(form) }
    await counterTerms(app.db, actor, pairing.id, change, app.now())
  } catch (error) {
    if (isProblem(error) && error.code === 'invalid_input') return refused(error.fields, 422)
    if (isProblem(error) && error.code === 'stale_state') return refused([], 409, true)
    throw error
  }
  return redirectWithMessage(app, `/pairings/${pairing.id}`, 'pairings.message.countered')
}

export default function PairingTermsPage() {
  const { pairing, side, values, common, names } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const crumbs = usePairCrumbs()(pairing, false)
  return (
    <NamesProvider names={names}>
      <PageHead title={t('pairings.form.editTitle')} lede={t('pairings.form.editLede')} crumbs={crumbs} />
      {answered?.conflict && <TermsConflict theirs={values} yours={answered.values} />}
      <TermsForm
        values={answered?.values ?? values}
        words={answered?.words ?? ''}
        common={common}
        problems={sayTermProblems(t, answered?.problems ?? [])}
        submit={t('pairings.form.save')}
        back={`/pairings/${pairing.id}`}
        side={side}
        hidden={{ version: String(pairing.version) }}
      />
    </NamesProvider>
  )
}
