import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useFieldLabel } from '../applications/field-label.ts'
import { appliesAs } from '../domain/application/policy.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { setAvailability } from '../listings/commands-availability.server.ts'
import { getListing } from '../listings/queries.server.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
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
  const { version, capacity, responseHours } = listing
  return json({ version, capacity: String(capacity ?? ''), responseHours: String(responseHours ?? '') })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, listing } = await ownListing(args)
  const form = await args.request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = { capacity: text('capacity'), responseHours: text('responseHours') }
  return stepOrRefuse(form, async () => {
    await setAvailability(app.db, actor, listing.partyId, { typed, version: versionOf(form) }, app.now())
    return redirectWithMessage(app, '/listing', 'listings.message.available')
  })
}

export default function Availability() {
  const data = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const fieldLabel = useFieldLabel()
  const problems = (answered?.refused ?? []).map(({ field }) => ({
    field,
    message: t('applications.problem.number', { field: fieldLabel(field) }),
  }))
  const frame = (id: 'capacity' | 'responseHours') => ({
    id,
    label: fieldLabel(id),
    error: problems.find((problem) => problem.field === id)?.message,
    defaultValue: answered?.typed[id] ?? data[id],
    optional: true,
  })
  return (
    <>
      <PageHead
        title={t('listings.availability.title')}
        lede={t('listings.availability.lede')}
        crumbs={[{ to: '/listing', label: t('listings.own.title') }]}
      />
      <ErrorSummary problems={problems} />
      <Form method="post" noValidate className="application-fields">
        <input type="hidden" name="version" value={data.version} />
        <TextField
          {...frame('capacity')}
          inputMode="numeric"
          hint={t('listings.availability.capacityHint')}
        />
        <TextField
          {...frame('responseHours')}
          inputMode="decimal"
          hint={t('applications.hint.responseHours')}
        />
        <p className="actions">
          <Button>{t('listings.availability.save')}</Button>
          <Link to="/listing">{t('listings.own.title')}</Link>
        </p>
      </Form>
    </>
  )
}
