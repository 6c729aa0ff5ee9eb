import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SectionForm } from '../applications/section-form.tsx'
import { takeValues } from '../domain/application/read-fields.ts'
import { CONTACT_CHANGE_FIELDS } from '../domain/profile/sections.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { askContactChange } from '../profiles/commands-contact.server.ts'
import { waitingContact } from '../profiles/queries-contact.server.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.contacts'))

export async function loader(args: LoaderFunctionArgs) {
  const { app, profile } = await requireOwnEntry(args)
  const { contactEmail = [], contactPhone = [] } = profile.form.contact ?? {}
  return json({
    version: profile.version,
    values: { contactEmail, contactPhone },
    waiting: await waitingContact(app.db, profile.partyId, app.now()),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor } = await requireOwnEntry(args)
  const values = takeValues(CONTACT_CHANGE_FIELDS, await args.request.formData())
  const asked = { values, locale: localeOf(args.request) }
  const issues = await askContactChange(app.db, actor, asked, app.now())
  if (issues.length > 0) return json({ values, issues }, 422)
  return redirectWithMessage(app, '/listing/contacts', 'profiles.message.asked')
}

export default function Contacts() {
  const { version, values, waiting } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('profiles.contacts')}
        lede={t('profiles.contact.lede')}
        crumbs={[
          { to: '/listing', label: t('shell.nav.listing') },
          { to: '/listing/profile', label: t('profiles.title') },
        ]}
      />
      {waiting && <Notice tone="warm">{t('profiles.contact.waiting', { email: waiting.email })}</Notice>}
      <SectionForm
        fields={CONTACT_CHANGE_FIELDS}
        values={answered?.values ?? values}
        issues={answered?.issues ?? []}
        version={version}
        submit={t('profiles.contact.ask')}
        back={{ to: '/listing/profile', label: t('profiles.back') }}
      />
    </>
  )
}
