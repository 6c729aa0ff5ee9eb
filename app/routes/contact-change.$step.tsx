import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { LinkRefused } from '../accounts/link-refused.tsx'
import { namesIn } from '../directory/party-name.tsx'
import { Problem } from '../domain/errors.ts'
import type { ContactLink } from '../domain/profile/contact.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { followContactLink } from '../profiles/commands-contact.server.ts'
import { findContactChange } from '../profiles/queries-contact.server.ts'
import { Button } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.contacts'))

/** Each of the two letters leads to an address of its own. */
const LINKS: Record<string, ContactLink> = { confirmation: 'confirm', objection: 'stop' }

function linkOf(params: LoaderFunctionArgs['params']): ContactLink {
  const link = LINKS[params.step ?? '']
  if (!link) throw new Problem('not_found', 'there is no such step')
  return link
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const link = linkOf(params)
  return json({ token, link, ...(await findContactChange(db, link, token, now())) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const link = linkOf(params)
  const { token } = await typedForm(request, ['token'])
  const refused = await followContactLink(app.db, link, token, app.now())
  if (refused !== null) return json({ refused }, 422)
  return redirectWithMessage(app, '/', `profiles.contact.${link}.done`)
}

export default function ContactChange() {
  const { token, link, change, refused } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const why = answered?.refused ?? refused
  if (why || !change) {
    return (
      <LinkRefused refused={why ?? 'unknown'} again={{ to: '/listing', label: t('shell.nav.listing') }} />
    )
  }
  return (
    <>
      <PageHead
        title={t(`profiles.contact.${link}.title`)}
        lede={t(`profiles.contact.${link}.how`, { name: namesIn(locale, change.party).first.text })}
      />
      <p className="written">{[change.email, change.phone].filter(Boolean).join('\n')}</p>
      <Form method="post" className="section">
        <input type="hidden" name="token" value={token} />
        <Button>{t(`profiles.contact.${link}.button`)}</Button>
      </Form>
    </>
  )
}
