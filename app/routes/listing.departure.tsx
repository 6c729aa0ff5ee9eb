import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isProblem, Problem } from '../domain/errors.ts'
import { canStepDown } from '../domain/listing/policy.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { OpenBusinessList } from '../listings/open-business-list.tsx'
import { getListing } from '../listings/queries.server.ts'
import { findOpenBusiness } from '../listings/queries-leaving.server.ts'
import { stepDown } from '../listings/step-down.server.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('listings.leave.title'))

/** The place that whoever asks may give up. @throws Problem `not_found` without one */
async function requireOwnPlace({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>) {
  const { app } = context
  const actor = await requireActor(request, app)
  const listing = await getListing(app.db, actor, actor.partyId ?? '')
  if (!canStepDown(actor, listing)) throw new Problem('not_found', 'there is no place to give up')
  return { app, actor, listing }
}

export async function loader(args: LoaderFunctionArgs) {
  const { app, listing } = await requireOwnPlace(args)
  return json({ version: listing.version, open: await findOpenBusiness(app.db, listing.partyId) })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, listing } = await requireOwnPlace(args)
  const form = await args.request.formData()
  const words = String(form.get('words') ?? '').trim()
  try {
    await stepDown(app.db, actor, listing.partyId, { words, version: versionOf(form) }, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'stale_state') throw error
    return json({ stale: true, words }, 409)
  }
  return redirectWithMessage(app, '/listing', 'listings.message.left')
}

const WHAT = ['page', 'invitations', 'engagements', 'applications', 'pairings', 'kept'] as const

export default function Departure() {
  const { version, open } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('listings.leave.title')}
        lede={t('listings.leave.lede')}
        crumbs={[{ to: '/listing', label: t('shell.nav.listing') }]}
      />
      {answered?.stale && (
        <Notice tone="warm" live>
          {t('listings.leave.stale')}
        </Notice>
      )}
      <section className="section">
        <h2>{t('listings.leave.whatTitle')}</h2>
        <ul>
          {WHAT.map((one) => (
            <li key={one}>{t(`listings.leave.what.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>{t('listings.leave.openTitle')}</h2>
        <OpenBusinessList open={open} />
      </section>
      <LongForm className="application-fields section">
        <VersionField version={version} />
        <TextAreaField
          id="words"
          label={t('listings.leave.reason')}
          hint={t('listings.leave.reasonHint')}
          defaultValue={answered?.words}
          maxLength={2000}
          rows={3}
          optional
        />
        <p className="actions">
          <Button tone="warm">{t('listings.leave.submit')}</Button>
          <LinkButton tone="quiet" to="/listing">
            {t('listings.leave.back')}
          </LinkButton>
        </p>
      </LongForm>
    </>
  )
}
