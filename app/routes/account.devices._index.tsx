import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { AccountTabs } from '../accounts/account-tabs.tsx'
import { browserOf } from '../accounts/browser-name.ts'
import { listOwnSessions } from '../accounts/queries-sessions.server.ts'
import { managesColleagues } from '../domain/account/policy.ts'
import { declaresNamesOf } from '../domain/enterprise/policy.ts'
import { requireSession } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { Moment } from '../i18n/moment.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Tag } from '../ui/tag.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.mine.devices'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const { actor, secret } = await requireSession(request, app)
  const devices = await listOwnSessions(app.db, actor, secret, app.now())
  return json({
    manages: managesColleagues(actor),
    ofEnterprise: declaresNamesOf(actor) !== null,
    devices: devices.map(({ userAgent, ...device }) => ({
      ...device,
      browser: browserOf(userAgent),
    })),
  })
}

export default function Devices() {
  const { devices, manages, ofEnterprise } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('accounts.mine.devices')}
        lede={t('accounts.devices.lede')}
        crumbs={[{ to: '/account', label: t('accounts.mine.title') }]}
      />
      <AccountTabs here="devices" manages={manages} ofEnterprise={ofEnterprise} />
      <DataTable
        caption={t('accounts.mine.devices')}
        captionHidden
        rows={devices}
        rowKey={(device) => device.handle}
        columns={[
          {
            key: 'browser',
            title: t('accounts.devices.browser'),
            heading: true,
            cell: (device) => device.browser ?? t('accounts.devices.unknown'),
          },
          {
            key: 'address',
            title: t('accounts.devices.address'),
            unbroken: true,
            cell: (d) => d.address ?? '',
          },
          {
            key: 'signedIn',
            title: t('accounts.devices.signedIn'),
            cell: ({ createdAt }) => <Moment at={createdAt} />,
          },
          {
            key: 'lastSeen',
            title: t('accounts.devices.lastSeen'),
            cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} />,
          },
          {
            key: 'end',
            title: t('accounts.devices.do'),
            cell: (device) =>
              device.current ? (
                <Tag tone="good">{t('accounts.devices.this')}</Tag>
              ) : (
                <Form method="post" action={`/account/devices/${device.handle}/closure`}>
                  <button type="submit" className="text-button">
                    {t('accounts.devices.end')}
                  </button>
                </Form>
              ),
          },
        ]}
      />
      {devices.length > 1 && (
        <Form method="post" action="/account/devices/closure" className="section">
          <Button tone="warm">{t('accounts.devices.endOthers')}</Button>
        </Form>
      )}
    </>
  )
}
