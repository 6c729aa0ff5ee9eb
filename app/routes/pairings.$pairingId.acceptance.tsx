import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Problem } from '../domain/errors.ts'
import { ownTermsOf } from '../domain/pairing/own-terms.ts'
import { canCausePairing, sideOfPairing } from '../domain/pairing/policy.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { stepOrRefuse } from '../http/refused-form.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { acceptPairing } from '../pairings/commands.server.ts'
import { filledFrom, ownTermsInEntry } from '../pairings/own-terms.server.ts'
import { usePairCrumbs } from '../pairings/pairing-head.tsx'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import { sayTermProblems } from '../pairings/say-term-problems.ts'
import { TermFields } from '../pairings/term-fields.tsx'
import { TERM_FIELDS } from '../pairings/terms-fields.ts'
import { TermsTable } from '../pairings/terms-table.tsx'
import { termsOfValues, valuesOfForm, valuesOfTerms } from '../pairings/terms-values.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.act.accept'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const pairing = await getKeptPairing(app.db, actor, params.pairingId!)
  if (!canCausePairing(actor, pairing, 'accept')) {
    throw new Problem('illegal_transition', 'the terms are not this actor’s to accept now')
  }
  const side = sideOfPairing(actor, pairing)!
  const values = valuesOfTerms(pairing.terms ?? {})
  const { id, version, sides, jurisdictions, languages } = pairing
  return json({
    pairing: { id, version, sides },
    side,
    terms: values,
    values: filledFrom(values, await ownTermsInEntry(app.db, actor.partyId!, side)),
    names: namesFor(localeOf(request), { jurisdictions, languages }),
  })
}

/** A side accepts the terms on the table, and adds what it alone knows. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const form = await request.formData()
  return stepOrRefuse(form, async () => {
    const acceptance = { own: termsOfValues(valuesOfForm(form)), version: versionOf(form) }
    await acceptPairing(app.db, actor, params.pairingId!, acceptance, app.now())
    return redirectWithMessage(app, `/pairings/${params.pairingId}`, 'pairings.message.accepted')
  })
}

const NO_GROUND = { jurisdictions: [], ipTypes: [], languages: [] }

export default function AcceptPairing() {
  const { pairing, side, terms, values, names } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const crumbs = usePairCrumbs()(pairing, false)
  const own: readonly string[] = ownTermsOf(side)
  const problems = sayTermProblems(t, answered?.refused ?? [])
  const typed =
    answered && Object.fromEntries(Object.entries(answered.typed).map(([name, text]) => [name, [text]]))
  return (
    <NamesProvider names={names}>
      <PageHead title={t('pairings.act.accept')} lede={t('pairings.accept.lede')} crumbs={crumbs} />
      <ErrorSummary problems={problems} />
      <section>
        <h2>{t('pairings.page.terms')}</h2>
        <TermsTable values={terms} />
      </section>
      <section className="section">
        <h2>{t('pairings.accept.own')}</h2>
        <p className="quiet">{t('pairings.accept.ownHow')}</p>
        <LongForm noValidate className="pairing-form">
          <VersionField version={pairing.version} />
          <div className="pairing-pairs">
            <TermFields
              fields={TERM_FIELDS.filter(({ name }) => own.includes(name))}
              values={typed ?? values}
              common={NO_GROUND}
              errorOf={(field) => problems.find((problem) => problem.field === field)?.message}
            />
          </div>
          <p className="quiet">{t('pairings.act.acceptHow')}</p>
          <p className="actions">
            <Button>{t('pairings.act.accept')}</Button>
            <Link to={`/pairings/${pairing.id}`}>{t('pairings.step.back')}</Link>
          </p>
        </LongForm>
      </section>
    </NamesProvider>
  )
}
