import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AccountTabs } from '../accounts/account-tabs.tsx'
import { LetterLanguage } from '../accounts/letter-language.tsx'
import { getOwnAccount } from '../accounts/queries.server.ts'
import { managesColleagues } from '../domain/account/policy.ts'
import { declaresNamesOf } from '../domain/enterprise/policy.ts'
import { isProblem } from '../domain/errors.ts'
import { NOTIFICATION_KINDS } from '../domain/notification/kinds.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { setNotificationChoices } from '../notifications/commands.server.ts'
import { DeliveryForm } from '../notifications/delivery-form.tsx'
import { getDeliveries, getDigestHour } from '../notifications/queries.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('notifications.settings.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const own = await getOwnAccount(app.db, actor)
  return json({
    language: own.locale,
    chosen: await getDeliveries(app.db, actor),
    digestHour: await getDigestHour(app.db, actor),
    manages: managesColleagues(actor),
    ofEnterprise: declaresNamesOf(actor) !== null,
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  try {
    const typed = await typedForm(request, [...NOTIFICATION_KINDS, 'digestHour'])
    await setNotificationChoices(app.db, actor, typed, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    return json({ wrong: error.fields.map(({ field }) => field) }, 422)
  }
  return redirectWithMessage(app, '/account/notifications', 'notifications.message.saved')
}

export default function NotificationSettings() {
  const { language, chosen, digestHour, manages, ofEnterprise } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('notifications.settings.title')}
        lede={t('notifications.settings.lede')}
        crumbs={[{ to: '/account', label: t('accounts.mine.title') }]}
      />
      <AccountTabs here="notifications" manages={manages} ofEnterprise={ofEnterprise} />
      <LetterLanguage language={language} />
      <DeliveryForm chosen={chosen} digestHour={digestHour} wrong={answered?.wrong ?? []} />
    </>
  )
}
