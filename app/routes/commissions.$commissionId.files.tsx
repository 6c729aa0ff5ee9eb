import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getCommission } from '../commissions/queries.server.ts'
import { FilesSection } from '../files/files-section.tsx'
import { listFiles } from '../files/queries.server.ts'
import { requireThinkTank } from '../http/require-think-tank.server.ts'
import { takeFiles } from '../http/take-files.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('commissions.files'))

/** The papers of a report, handed in by its think tank until it delivers. */
export async function loader({ request, params, context: { app } }: LoaderFunctionArgs) {
  const actor = await requireThinkTank(request, app)
  const { id, title } = await getCommission(app.db, actor, params.commissionId!)
  return json({ id, title, ...(await listFiles(app.db, actor, 'commission', id)) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireThinkTank(request, context.app)
  return takeFiles(request, context, actor, 'commission', params.commissionId!)
}

export default function CommissionFiles() {
  const { id, title, files, abilities } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('commissions.files')}
        lede={t('commissions.filesHow')}
        crumbs={[
          { to: '/commissions', label: t('commissions.title') },
          { to: `/commissions/${id}`, label: title },
        ]}
      />
      <FilesSection files={files} abilities={abilities} refused={answered?.refused ?? []} />
    </>
  )
}
