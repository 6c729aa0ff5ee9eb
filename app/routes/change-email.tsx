import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { confirmEmailChange, type PendingAddress } from '../accounts/commands-email.server.ts'
import { LinkRefused } from '../accounts/link-refused.tsx'
import { findLink } from '../accounts/links.server.ts'
import { clientAddress } from '../http/client-address.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { loggedRefusal } from '../http/logged-refusal.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.email.confirm'))

/** Shows what a link would do; the browser that follows it need not be signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const followed = await findLink(db, 'change_email', token, now())
  if (followed.refused !== null) return json({ token, refused: followed.refused, address: null })
  const { address } = JSON.parse(followed.link.payload) as PendingAddress
  return json({ token, refused: null, address })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const { token } = await typedForm(request, ['token'])
  const refused = await confirmEmailChange(app.db, { token, from: clientAddress(request) }, app.now())
  if (refused !== null) return loggedRefusal(context, [refused], { refused })
  return redirectWithMessage(app, '/sign-in', 'accounts.email.done')
}

export default function ConfirmEmail() {
  const { token, refused, address } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const refusal = answered?.refused ?? refused
  if (refusal || address === null) {
    return (
      <LinkRefused
        refused={refusal ?? 'unknown'}
        again={{ to: '/account/email', label: t('accounts.email.again') }}
      />
    )
  }
  return (
    <>
      <PageHead title={t('accounts.email.confirm')} lede={t('accounts.email.confirmLede')} />
      <Facts facts={[{ term: t('accounts.email.new'), value: address }]} />
      <Form method="post" className="section">
        <input type="hidden" name="token" value={token} />
        <Button>{t('accounts.email.confirm')}</Button>
      </Form>
    </>
  )
}
