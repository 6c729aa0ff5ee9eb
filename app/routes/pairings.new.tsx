import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { AppContext } from '../context.server.ts'
import type { Actor } from '../domain/actor.ts'
import { addDays, addMonths, shanghaiDay } from '../domain/day.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { bindsFirm, canRenewPairing, keepsPairings, otherSide } from '../domain/pairing/policy.ts'
import { readProposal } from '../domain/pairing/terms.ts'
import type { Origin } from '../domain/vocabulary/parties.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { FirmChoices, FirmLine, FirmSearch } from '../pairings/firm-search.tsx'
import { filledFrom, ownTermsInEntry } from '../pairings/own-terms.server.ts'
import { isPairingId, newPairingId, proposePairing } from '../pairings/propose.server.ts'
import {
  commonGround,
  findListedFirm,
  firmsOf,
  placesOfFirm,
  searchFirms,
} from '../pairings/queries-firms.server.ts'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import { sayTermProblems } from '../pairings/say-term-problems.ts'
import { TermsForm } from '../pairings/terms-form.tsx'
import { type SomeTerms, termsOfValues, valuesOfForm, valuesOfTerms } from '../pairings/terms-values.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.form.newTitle'))

async function proposer(request: Request, app: AppContext): Promise<Actor> {
  const actor = await requireActor(request, app)
  if (!keepsPairings(actor)) throw new Problem('not_found', 'this account has no 1+1 agreements')
  if (!bindsFirm(actor)) throw new Problem('forbidden', 'the administrator of a firm proposes')
  return actor
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await proposer(request, app)
  const params = new URL(request.url).searchParams
  const renews = params.get('renews')
  if (renews) return json(await renewal(app, actor, renews, request))
  const own = await ownOrigin(app, actor)
  const partner = params.get('partner')
  if (!partner) {
    const words = (params.get('q') ?? '').trim().slice(0, 200)
    const source = { db: app.db, client: app.search, today: shanghaiDay(app.now()) }
    // Without words: who works where the firm itself does. Somebody looked for by name is found anyway.
    const where = words === '' ? await placesOfFirm(app.db, actor.partyId!) : {}
    const { firms, total } = await searchFirms(source, { origin: otherSide(own), words, ...where })
    const names = namesFor(localeOf(request), placesOf(firms))
    return json({ step: 'partner' as const, words, firms, total, unchosen: params.has('next'), names })
  }
  const [firm] = await firmsOf(app.db, [partner])
  if (!firm) throw new Problem('not_found', 'there is no such firm')
  const today = shanghaiDay(app.now())
  const from = addDays(today, 7)
  const first = { validFrom: from, validTo: addDays(addMonths(from, 12), -1), noticeDays: 30 }
  return json(await termsStep(app, actor, request, own, firm, { ...first, procedures: [] }, null))
}

type Firms = Awaited<ReturnType<typeof firmsOf>>
const placesOf = (firms: Firms) => ({
  jurisdictions: firms.flatMap(({ country }) => country ?? []),
  cities: firms.flatMap(({ city }) => city ?? []),
})

async function ownOrigin(app: AppContext, actor: Actor): Promise<Origin> {
  const origin = (await findListedFirm(app.db, actor.partyId!))?.origin
  if (!origin) throw new Problem('not_found', 'this account belongs to no firm')
  return origin
}

async function termsStep(
  app: AppContext,
  actor: Actor,
  request: Request,
  own: Origin,
  firm: Firms[number],
  terms: SomeTerms,
  renewsId: string | null,
) {
  const sides =
    own === 'domestic'
      ? { domestic: actor.partyId!, overseas: firm.id }
      : { domestic: firm.id, overseas: actor.partyId! }
  const common = await commonGround(app.db, sides)
  const places = placesOf([firm])
  const values = filledFrom(valuesOfTerms(terms), await ownTermsInEntry(app.db, actor.partyId!, own))
  return {
    step: 'terms' as const,
    side: own,
    id: newPairingId(app.now()),
    firm,
    renewsId,
    common,
    values,
    names: namesFor(localeOf(request), places, {
      jurisdictions: [...common.jurisdictions, ...(values.jurisdictions ?? [])],
      languages: [...common.languages, ...(values.languages ?? [])],
    }),
  }
}

async function renewal(app: AppContext, actor: Actor, renewsId: string, request: Request) {
  const before = await getKeptPairing(app.db, actor, renewsId)
  if (!canRenewPairing(actor, before)) throw new Problem('illegal_transition', 'it cannot be renewed now')
  const own = before.domesticId === actor.partyId ? 'domestic' : 'overseas'
  const partner = before.sides[otherSide(own)]
  const [firm] = await firmsOf(app.db, [partner.id])
  const today = shanghaiDay(app.now())
  const from =
    before.validTo !== null && before.validTo >= today ? addDays(before.validTo, 1) : addDays(today, 1)
  const { jurisdictions, ipTypes, procedures, languages, lead, responseHours } = before
  const known: SomeTerms = before.terms ?? {
    jurisdictions,
    ipTypes,
    procedures,
    languages,
    lead,
    responseHours,
  }
  const next = { ...known, validFrom: from, validTo: addDays(addMonths(from, 12), -1) }
  return termsStep(app, actor, request, own, firm!, next, renewsId)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await proposer(request, app)
  const form = await request.formData()
  const values = valuesOfForm(form)
  const [id, partnerId, renewsId, words] = ['id', 'partnerId', 'renewsId', 'words'].map((name) =>
    String(form.get(name) ?? '').trim(),
  ) as [string, string, string, string]
  const read = readProposal(termsOfValues(values), await ownOrigin(app, actor))
  if (read.problems) return json({ problems: read.problems, values, words }, 422)
  if (!isPairingId(id) || partnerId === '') throw new Problem('bad_request', 'the form is not complete')
  try {
    const proposal = {
      id,
      partnerId,
      terms: read.terms,
      words: textsIn(form, { words: 3_000 }).words,
      renewsId: renewsId || null,
    }
    await proposePairing(app.db, actor, proposal, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    return json({ problems: error.fields.map((field) => ({ ...field })), values, words }, 422)
  }
  return redirectWithMessage(app, `/pairings/${id}`, 'pairings.message.proposed')
}

export default function NewPairing() {
  const data = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const crumbs = [{ to: '/pairings', label: t('pairings.own.title') }]
  const problems = sayTermProblems(t, answered?.problems ?? [])
  if (data.step === 'partner') {
    const missing = data.unchosen
      ? [{ field: 'partner', message: t('pairings.problem.partner_missing') }]
      : []
    return (
      <NamesProvider names={data.names}>
        <PageHead title={t('pairings.form.newTitle')} lede={t('pairings.form.newLede')} crumbs={crumbs} />
        <ErrorSummary problems={missing} />
        <FirmSearch words={data.words} hidden={{}} />
        <Form method="get" className="section application-fields">
          <input type="hidden" name="q" value={data.words} />
          {/* Nothing is sent of a choice that nobody made: this tells going on from arriving. */}
          <input type="hidden" name="next" value="terms" />
          <FirmChoices
            name="partner"
            legend={t('pairings.form.choose')}
            firms={data.firms}
            total={data.total}
            chosen=""
            error={missing[0]?.message}
          />
          {data.firms.length > 0 && (
            <p className="actions">
              <Button>{t('pairings.form.next')}</Button>
              <Link to="/pairings">{t('pairings.step.back')}</Link>
            </p>
          )}
        </Form>
      </NamesProvider>
    )
  }
  const { firm, side, common, renewsId } = data
  return (
    <NamesProvider names={data.names}>
      <PageHead
        title={t(renewsId ? 'pairings.form.renewTitle' : 'pairings.form.newTitle')}
        lede={t('pairings.form.newLede')}
        crumbs={crumbs}
      />
      <p id="partner">
        {t('pairings.form.partner')}
        {t('shell.colon')}
        <FirmLine firm={firm} />
        {!renewsId && (
          <>
            {' '}
            <Link to="/pairings/new">{t('pairings.form.change')}</Link>
          </>
        )}
      </p>
      {common.jurisdictions.length === 0 ? (
        <Notice tone="warm">{t('pairings.form.nothingCommon')}</Notice>
      ) : (
        <TermsForm
          key={firm.id}
          values={answered?.values ?? data.values}
          words={answered?.words ?? ''}
          common={common}
          problems={problems}
          submit={t('pairings.form.submit')}
          back="/pairings"
          side={side}
          hidden={{ id: data.id, partnerId: firm.id, renewsId: renewsId ?? '' }}
        />
      )}
    </NamesProvider>
  )
}
