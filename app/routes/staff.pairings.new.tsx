import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { AppContext } from '../context.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { canConvene } from '../domain/pairing/policy.ts'
import { readScope } from '../domain/pairing/terms.ts'
import { IP_TYPES } from '../domain/vocabulary/ip-types.ts'
import { isJurisdiction } from '../domain/vocabulary/jurisdictions.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { FirmChoices, FirmLine } from '../pairings/firm-search.tsx'
import { convenePairing, isPairingId, newPairingId } from '../pairings/propose.server.ts'
import { commonGround, firmsOf, searchFirms } from '../pairings/queries-firms.server.ts'
import { getOpenRequest } from '../pairings/queries-requests.server.ts'
import { sayTermProblems } from '../pairings/say-term-problems.ts'
import { TermFields } from '../pairings/term-fields.tsx'
import { SCOPE_FIELDS } from '../pairings/terms-fields.ts'
import { type SomeTerms, termsOfValues, valuesOfForm, valuesOfTerms } from '../pairings/terms-values.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.convene.title'))

async function convener(request: Request, app: AppContext) {
  const actor = await requireStaff(request, app)
  if (!canConvene(actor)) throw new Problem('not_found', 'reviewers and managers bring firms together')
  return actor
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await convener(request, app)
  const params = new URL(request.url).searchParams
  const text = (name: string) => (params.get(name) ?? '').trim().slice(0, 200)
  const requestId = text('request')
  if (requestId) {
    const asked = await getOpenRequest(app.db, requestId)
    const { domestic, overseas } = asked.sides
    const scope = { jurisdictions: asked.jurisdictions, ipTypes: asked.ipTypes }
    const terms = { ...scope, procedures: asked.procedure ? [asked.procedure] : [] }
    return json(await scopeStep(app, request, [domestic.id, overseas.id], terms, requestId))
  }
  const place = placeIn(text('jurisdiction'), text('ipType'))
  const [domestic, overseas] = [text('domestic'), text('overseas')]
  if (text('next') && domestic && overseas) {
    const terms = place ? { jurisdictions: [place.jurisdiction], ipTypes: [place.ipType] } : {}
    return json(await scopeStep(app, request, [domestic, overseas], terms, null))
  }
  return json(
    await firmsStep(app, request, {
      place,
      domestic,
      overseas,
      dq: text('dq'),
      oq: text('oq'),
      missing: text('next') !== '',
    }),
  )
}

function placeIn(jurisdiction: string, ipType: string) {
  const right = IP_TYPES.find((one) => one === ipType)
  return isJurisdiction(jurisdiction) && right ? { jurisdiction, ipType: right } : null
}

type Asked = {
  place: ReturnType<typeof placeIn>
  domestic: string
  overseas: string
  dq: string
  oq: string
  missing: boolean
}

async function firmsStep(app: AppContext, request: Request, asked: Asked) {
  const source = { db: app.db, client: app.search, today: shanghaiDay(app.now()) }
  const within = asked.place
    ? { jurisdictions: [asked.place.jurisdiction], ipTypes: [asked.place.ipType] }
    : {}
  const domestic = await searchFirms(source, { origin: 'domestic', words: asked.dq, ...within })
  const overseas = await searchFirms(source, { origin: 'overseas', words: asked.oq, ...within })
  const firms = [...domestic.firms, ...overseas.firms]
  return {
    step: 'firms' as const,
    ...asked,
    found: { domestic, overseas },
    names: namesFor(localeOf(request), placesOf(firms)),
  }
}

type Firms = Awaited<ReturnType<typeof firmsOf>>
const placesOf = (firms: Firms) => ({
  jurisdictions: firms.flatMap(({ country }) => country ?? []),
  cities: firms.flatMap(({ city }) => city ?? []),
})

async function scopeStep(
  app: AppContext,
  request: Request,
  ids: [string, string],
  terms: SomeTerms,
  requestId: string | null,
) {
  const firms = await firmsOf(app.db, ids)
  const [domestic, overseas] = firms
  if (!domestic || !overseas) throw new Problem('not_found', 'there is no such firm')
  const common = await commonGround(app.db, { domestic: domestic.id, overseas: overseas.id })
  const values = valuesOfTerms(terms)
  return {
    step: 'scope' as const,
    id: newPairingId(app.now()),
    sides: { domestic, overseas },
    requestId,
    common,
    values,
    names: namesFor(localeOf(request), placesOf(firms), {
      jurisdictions: [...common.jurisdictions, ...(values.jurisdictions ?? [])],
      languages: common.languages,
    }),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await convener(request, app)
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const values = valuesOfForm(form)
  const read = readScope(termsOfValues(values))
  if (read.problems) return json({ problems: read.problems, values, words: text('words') }, 422)
  const id = text('id')
  if (!isPairingId(id)) throw new Problem('bad_request', 'the form is not complete')
  const sides = { domestic: text('domestic'), overseas: text('overseas') }
  try {
    const { words } = textsIn(form, { words: 3_000 })
    const introduction = { id, sides, terms: read.terms, words, requestId: text('requestId') || null }
    await convenePairing(app.db, actor, introduction, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    return json({ problems: error.fields.map((field) => ({ ...field })), values, words: text('words') }, 422)
  }
  return redirectWithMessage(app, `/pairings/${id}`, 'pairings.message.convened')
}

export default function ConvenePage() {
  const data = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <NamesProvider names={data.names}>
      <PageHead
        title={t('pairings.convene.title')}
        lede={t('pairings.convene.lede')}
        crumbs={[{ to: '/staff/pairings', label: t('pairings.staff.title') }]}
      />
      {data.step === 'firms' ? <FirmsStep {...data} /> : <ScopeStep {...data} />}
    </NamesProvider>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function FirmsStep(data: Extract<Loaded, { step: 'firms' }>) {
  const t = useT()
  const missing = (['domestic', 'overseas'] as const).filter((side) => data.missing && !data[side])
  const problems = missing.map((side) => ({ field: side, message: t(`pairings.problem.unknown_${side}`) }))
  return (
    <>
      <ErrorSummary problems={problems} />
      <Form method="get" className="application-fields">
        {data.place && (
          <>
            <input type="hidden" name="jurisdiction" value={data.place.jurisdiction} />
            <input type="hidden" name="ipType" value={data.place.ipType} />
          </>
        )}
        {(['domestic', 'overseas'] as const).map((side) => (
          <section key={side} className="section">
            <h2>{t(`pairings.convene.${side}`)}</h2>
            <div className="pairing-search">
              <TextField
                id={side === 'domestic' ? 'dq' : 'oq'}
                label={`${t(`pairings.convene.${side}`)} · ${t('pairings.convene.q')}`}
                defaultValue={side === 'domestic' ? data.dq : data.oq}
                type="search"
              />
              <Button tone="quiet">{t('pairings.form.find')}</Button>
            </div>
            <FirmChoices
              name={side}
              legend={t(`pairings.convene.${side}`)}
              firms={data.found[side].firms}
              total={data.found[side].total}
              chosen={data[side]}
              error={problems.find(({ field }) => field === side)?.message}
            />
          </section>
        ))}
        <p className="actions">
          <Button name="next" value="scope">
            {t('pairings.convene.next')}
          </Button>
          <Link to="/staff/pairings">{t('pairings.step.back')}</Link>
        </p>
      </Form>
    </>
  )
}

function ScopeStep({ id, sides, requestId, common, values }: Extract<Loaded, { step: 'scope' }>) {
  const answered = useActionData<typeof action>()
  const t = useT()
  const problems = sayTermProblems(t, answered?.problems ?? [])
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message
  return (
    <>
      <ErrorSummary problems={problems} />
      <p id="partner">
        <FirmLine firm={sides.domestic} /> + <FirmLine firm={sides.overseas} />
      </p>
      {requestId && <Notice>{t('pairings.convene.fromRequest')}</Notice>}
      <LongForm noValidate className="application-fields section">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="domestic" value={sides.domestic.id} />
        <input type="hidden" name="overseas" value={sides.overseas.id} />
        <input type="hidden" name="requestId" value={requestId ?? ''} />
        <TermFields
          fields={SCOPE_FIELDS}
          values={answered?.values ?? values}
          common={common}
          errorOf={errorOf}
        />
        <TextAreaField
          id="words"
          label={t('pairings.convene.words')}
          hint={t('pairings.convene.wordsHint')}
          optional
          defaultValue={answered?.words ?? ''}
          rows={4}
        />
        <p className="actions">
          <Button>{t('pairings.convene.submit')}</Button>
          <Link to="/staff/pairings">{t('pairings.step.back')}</Link>
        </p>
      </LongForm>
    </>
  )
}
