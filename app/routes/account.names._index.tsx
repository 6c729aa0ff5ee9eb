import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AccountTabs } from '../accounts/account-tabs.tsx'
import { managesColleagues } from '../domain/account/policy.ts'
import { declareName } from '../enterprises/commands.server.ts'
import { NameForm } from '../enterprises/name-form.tsx'
import { listOwnNames } from '../enterprises/queries.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('enterprises.names.title'))

/** Under what else the reader's enterprise is known: its members' business and that of whoever checks conflicts. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  return json({ names: await listOwnNames(app.db, actor), manages: managesColleagues(actor) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { name, kind } = await typedForm(request, ['name', 'kind'])
  const problems = await declareName(app.db, actor, { name, kind }, app.now())
  if (problems) return json({ problems, name: name.slice(0, 500), kind: kind.slice(0, 50) }, 422)
  return redirectWithMessage(app, '/account/names', 'enterprises.names.added')
}

export default function EnterpriseNames() {
  const { names, manages } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('enterprises.names.title')}
        lede={t('enterprises.names.lede')}
        crumbs={[{ to: '/account', label: t('accounts.mine.title') }]}
      />
      <AccountTabs here="names" manages={manages} ofEnterprise />
      <DataTable
        caption={t('enterprises.names.title')}
        captionHidden
        rows={names}
        rowKey={(one) => one.key}
        columns={[
          { key: 'name', title: t('enterprises.names.name'), heading: true, cell: (one) => one.name },
          {
            key: 'kind',
            title: t('enterprises.names.kind'),
            cell: (one) => t(`enterprises.kind.${one.kind}`),
          },
          {
            key: 'do',
            title: t('accounts.devices.do'),
            cell: (one) =>
              one.kind === 'official' ? (
                <span className="quiet">{t('enterprises.names.fixed')}</span>
              ) : (
                <Form method="post" action="/account/names/removal" className="inline-form">
                  <input type="hidden" name="key" value={one.key} />
                  <button type="submit" className="text-button">
                    {t('enterprises.names.remove')}
                    <span className="visually-hidden"> {one.name}</span>
                  </button>
                </Form>
              ),
          },
        ]}
      />
      <section className="section">
        <h2>{t('enterprises.names.addTitle')}</h2>
        <NameForm
          name={answered?.name ?? ''}
          kind={answered?.kind ?? 'other'}
          problems={answered?.problems ?? []}
        />
      </section>
    </>
  )
}
