import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { namesIn } from '../directory/party-name.tsx'
import { Problem } from '../domain/errors.ts'
import { canCauseListing } from '../domain/listing/policy.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { type RefusedForm, stepOrRefuse } from '../http/refused-form.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { textsIn } from '../http/texts-in.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { translateMessage } from '../i18n/translate.ts'
import { changeListing } from '../listings/commands.server.ts'
import { getListing } from '../listings/queries.server.ts'
import { LISTING_STEPS } from '../listings/steps.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('listings.own.status'))

async function find({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const listing = await getListing(app.db, actor, params.partyId!)
  const step = LISTING_STEPS.find(({ resource }) => resource === params.step)
  if (!step) throw new Problem('not_found', 'there is no such step')
  return { app, actor, listing, event: step.event }
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, listing, event } = await find(args)
  if (!canCauseListing(actor, listing, event)) {
    throw new Problem('illegal_transition', 'this is not the moment, or not yours to do')
  }
  return json({ listing, event })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, listing, event } = await find(args)
  const form = await args.request.formData()
  return stepOrRefuse(form, async () => {
    const { words } = textsIn(form, { words: 5_000 })
    await changeListing(app.db, actor, listing.partyId, { event, words, version: versionOf(form) }, app.now())
    return redirectWithMessage(app, `/staff/listings/${listing.partyId}`, 'listings.message.changed')
  })
}

export default function ListingStepPage() {
  const { listing, event } = useLoaderData<typeof loader>()
  const answered = useActionData() as RefusedForm | undefined
  const t = useT()
  const { first } = namesIn(useLocale(), listing)
  const back = `/staff/listings/${listing.partyId}`
  const [refused] = answered?.refused ?? []
  const problem =
    refused && translateMessage(t, `listings.problem.${refused.message}`, { about: refused.about ?? '' })
  return (
    <>
      <PageHead
        title={t(`listings.event.${event}`)}
        lede={first.text}
        crumbs={[
          { to: '/staff/evidence', label: t('listings.staff.list') },
          { to: back, label: t('listings.staff.title', { name: first.text }) },
        ]}
      />
      <ErrorSummary problems={problem ? [{ field: 'words', message: problem }] : []} />
      <LongForm noValidate className="application-fields">
        <VersionField version={listing.version} />
        <TextAreaField
          id="words"
          label={t('listings.staff.reason')}
          hint={t('listings.staff.reasonHint')}
          error={problem}
          defaultValue={answered?.typed.words ?? ''}
        />
        <p className="actions">
          <Button tone={event === 'remove' ? 'warm' : 'solid'}>{t(`listings.event.${event}`)}</Button>
          <Link to={back}>{t('vetting.page.back')}</Link>
        </p>
      </LongForm>
    </>
  )
}
