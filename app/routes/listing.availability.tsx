import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormChoicesProvider } from '../applications/form-choices.ts'
import { appliesAs } from '../domain/application/policy.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { type AvailabilityIssue, type TypedAvailability, typedOf } from '../domain/listing/availability.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formChoices } from '../http/form-choices.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { AvailabilityConflict } from '../listings/availability-conflict.tsx'
import { AvailabilityForm } from '../listings/availability-form.tsx'
import { setAvailability } from '../listings/commands-availability.server.ts'
import { getListing } from '../listings/queries.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('listings.availability.title'))

async function ownListing({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!appliesAs(actor) || !actor.partyId) throw new Problem('not_found', 'this account keeps no listing')
  return { app, actor, listing: await getListing(app.db, actor, actor.partyId) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { listing } = await ownListing(args)
  const locale = localeOf(args.request)
  return json({
    version: listing.version,
    typed: typedOf(listing),
    choices: formChoices(locale),
    names: namesFor(locale, { jurisdictions: listing.pauses.map(({ jurisdiction }) => jurisdiction) }),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, listing } = await ownListing(args)
  const form = await args.request.formData()
  const typed = typedForm(form)
  const version = versionOf(form)
  const refuse = (issues: AvailabilityIssue[], theirs: TypedAvailability | null, now: number) =>
    json({ typed, issues, theirs, version: now }, theirs ? 409 : 422)
  try {
    const issues = await setAvailability(app.db, actor, listing.partyId, { typed, version }, app.now())
    if (issues.length > 0) return refuse(issues, null, version)
  } catch (error) {
    if (!isProblem(error) || error.code !== 'stale_state') throw error
    return refuse([], typedOf(listing), listing.version)
  }
  return redirectWithMessage(app, '/listing', 'listings.message.available')
}

function typedForm(form: FormData): TypedAvailability {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const rows = (name: string) => form.getAll(name).map((value) => String(value).trim())
  const [leaveTo, places, pauseFrom, pauseTo] = ['leaveTo', 'pausePlace', 'pauseFrom', 'pauseTo'].map(rows)
  return {
    capacity: text('capacity'),
    responseHours: text('responseHours'),
    leave: rows('leaveFrom').map((from, row) => ({ from, to: leaveTo?.[row] ?? '' })),
    pauses: (places ?? []).map((jurisdiction, row) => ({
      jurisdiction,
      from: pauseFrom?.[row] ?? '',
      to: pauseTo?.[row] ?? '',
    })),
  }
}

export default function Availability() {
  const data = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const typed = answered?.typed ?? data.typed
  return (
    <NamesProvider names={data.names}>
      <FormChoicesProvider value={data.choices}>
        <PageHead
          title={t('listings.availability.title')}
          lede={t('listings.availability.lede')}
          crumbs={[{ to: '/listing', label: t('shell.nav.listing') }]}
        />
        {answered?.theirs && <AvailabilityConflict theirs={answered.theirs} yours={typed} />}
        <AvailabilityForm
          typed={typed}
          issues={answered?.issues ?? []}
          version={answered?.version ?? data.version}
        />
      </FormChoicesProvider>
    </NamesProvider>
  )
}
