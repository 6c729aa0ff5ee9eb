import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getApplication } from '../applications/queries.server.ts'
import { FilesSection } from '../files/files-section.tsx'
import { listFiles } from '../files/queries.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { takeFiles } from '../http/take-files.server.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('applications.page.files'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id, kind } = await getApplication(app.db, actor, params.applicationId!)
  return json({ id, kind, ...(await listFiles(app.db, actor, 'application', id)) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context.app)
  return takeFiles(request, context, actor, 'application', params.applicationId!)
}

export default function ApplicationFiles() {
  const { id, kind, files, abilities } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const label = useLabel()
  const crumbs = [
    { to: '/applications', label: t('applications.list.title') },
    { to: `/applications/${id}`, label: t('applications.page.title', { kind: label('partyType', kind) }) },
  ]
  return (
    <>
      <PageHead title={t('applications.page.files')} lede={t('applications.page.filesHow')} crumbs={crumbs} />
      <FilesSection files={files} abilities={abilities} refused={answered?.refused ?? []} />
    </>
  )
}
