import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newSecret } from '../accounts/secret.server.ts'
import { lodgeComplaint } from '../complaints/commands.server.ts'
import { ComplaintForm } from '../complaints/complaint-form.tsx'
import { ComplaintReceipt } from '../complaints/complaint-receipt.tsx'
import { FindParty } from '../complaints/find-party.tsx'
import { namesIn } from '../directory/party-name.tsx'
import { findNamedParty, findPartiesByName } from '../directory/queries-names.server.ts'
import { COMPLAINT_FIELDS } from '../domain/complaint/read-form.ts'
import { shanghaiDay } from '../domain/day.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('complaints.form.title'))

/** Parties that are offered by name. */
const MOST_FOUND = 20

/** The form about one party (`?party=`), or first the question whom it is about (`?q=`). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const { searchParams } = new URL(request.url)
  const party = await findNamedParty(app.db, searchParams.get('party') ?? '')
  const source = { db: app.db, client: app.search, today: shanghaiDay(app.now()) }
  const q = searchParams.get('q')?.trim().slice(0, 100) ?? null
  const { parties, more } = party || !q ? { parties: [], more: 0 } : await findPartiesByName(source, q)
  return json({
    party,
    q,
    found: { parties: parties.slice(0, MOST_FOUND), more: more + Math.max(0, parties.length - MOST_FOUND) },
    formSecret: newSecret(),
  })
}

/** Answers with the receipt itself: it holds what may stand in no address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const ref = new URL(request.url).searchParams.get('party') ?? ''
  const { form: formSecret, ...typed } = await typedForm(request, ['form', ...COMPLAINT_FIELDS])
  const lodged = await lodgeComplaint(
    app.db,
    { ref, typed, formSecret, locale: localeOf(request) },
    app.now(),
  )
  if ('issues' in lodged) return json({ receipt: null, typed, formSecret, issues: lodged.issues }, 422)
  return json({ receipt: lodged, typed: null, formSecret, issues: [] }, 201)
}

export default function LodgeComplaint() {
  const { party, q, found, formSecret } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const crumbs = [{ to: '/complaints', label: t('site.complaints.title') }]
  if (answered?.receipt) {
    return (
      <>
        <PageHead title={t('complaints.receipt.title')} crumbs={crumbs} />
        <ComplaintReceipt {...answered.receipt} />
      </>
    )
  }
  return (
    <>
      <PageHead title={t('complaints.form.title')} lede={t('complaints.form.lede')} crumbs={crumbs} />
      {party ? (
        <ComplaintForm
          name={namesIn(locale, party).first.text}
          formSecret={answered?.formSecret ?? formSecret}
          typed={answered?.typed ?? {}}
          issues={answered?.issues ?? []}
        />
      ) : (
        <FindParty q={q} found={found} />
      )}
    </>
  )
}
