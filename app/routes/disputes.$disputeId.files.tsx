import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getDispute } from '../disputes/queries.server.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { ClosedAbroad } from '../files/closed-abroad.tsx'
import { FileTable } from '../files/file-table.tsx'
import { listFiles } from '../files/queries.server.ts'
import { UploadForm } from '../files/upload-form.tsx'
import { showAbroad } from '../http/abroad-shown.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { takeFiles } from '../http/take-files.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('files.page.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id, title } = await readDispute(app.db, actor, params.disputeId!, app.now())
  return json({
    id,
    title: titleIn(localeOf(request), title),
    ...(await listFiles(app.db, actor, 'dispute', id)),
    abroad: await showAbroad(request, app, actor, 'dispute', id),
    staff: isStaff(actor),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context.app)
  // Whoever is invited reads some of the files, but this page is not there for them.
  const { id } = await getDispute(context.app.db, actor, params.disputeId!)
  return takeFiles(request, context, actor, 'dispute', id)
}

export default function DisputeFiles() {
  const { id, title, files, abilities, readers, usualReaders, abroad, staff } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const crumbs = [
    { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
    { to: `/disputes/${id}`, label: title },
  ]
  return (
    <>
      <PageHead title={t('files.page.title')} lede={t('files.page.lede')} crumbs={crumbs} />
      <section>
        <FileTable files={files} removable={abilities.remove} withReaders />
        <ClosedAbroad abroad={abroad} />
      </section>
      <section className="section">
        <h2>{t('files.page.add')}</h2>
        {abilities.add ? (
          // A new list begins with an empty field.
          <UploadForm
            key={files.length}
            refused={answered?.refused ?? []}
            readers={readers}
            usualReaders={usualReaders}
            abroad={abroad}
          />
        ) : (
          <p className="quiet">{t('files.page.closed')}</p>
        )}
      </section>
    </>
  )
}
