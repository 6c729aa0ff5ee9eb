import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { managesAccounts } from '../domain/account/policy.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { setSiteSettings } from '../site/commands.server.ts'
import { getSiteSettings } from '../site/queries.server.ts'
import { MOST_CHARACTERS, readSiteSettings, SITE_SETTINGS, type SiteSetting } from '../site/settings.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('site.settings.title'))

async function requireAdministrator({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>) {
  const actor = await requireStaff(request, context.app)
  if (!managesAccounts(actor)) throw new Problem('not_found', 'no route has this address')
  return actor
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator({ request, context })
  return json({ settings: await getSiteSettings(context.app.db) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireAdministrator({ request, context })
  const typed = await typedForm(request, SITE_SETTINGS)
  const read = readSiteSettings(typed)
  if ('long' in read) return json({ typed, long: read.long }, 422)
  await setSiteSettings(app.db, actor, read.settings, app.now())
  return redirectWithMessage(app, '/staff/site', 'site.settings.saved')
}

export default function SiteSettingsPage() {
  const { settings } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const long: readonly SiteSetting[] = answered?.long ?? []
  const problems = long.map((field) => ({
    field,
    message: t('site.settings.long', { most: MOST_CHARACTERS[field] }),
  }))
  const hints = {
    host: t('site.settings.hostHint'),
    address: undefined,
    filing: t('site.settings.filingHint'),
    contact: t('site.settings.contactHint'),
  }
  return (
    <>
      <PageHead
        title={t('site.settings.title')}
        lede={t('site.settings.lede')}
        crumbs={[{ to: '/staff/accounts', label: t('accounts.staff.title') }]}
      />
      <ErrorSummary problems={problems} />
      <Form method="post" noValidate className="words-form">
        {SITE_SETTINGS.map((name) => (
          <TextField
            key={name}
            id={name}
            label={t(`site.settings.${name}`)}
            hint={hints[name]}
            error={problems.find((one) => one.field === name)?.message}
            defaultValue={answered?.typed[name] ?? settings[name] ?? ''}
            optional
          />
        ))}
        <p className="actions">
          <Button>{t('site.settings.save')}</Button>
        </p>
      </Form>
    </>
  )
}
