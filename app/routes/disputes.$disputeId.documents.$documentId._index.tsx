import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readDispute } from '../disputes/readers.server.ts'
import { DocumentSheet } from '../documents/document-sheet.tsx'
import { getDocument } from '../documents/queries.server.ts'
import { isStaff } from '../domain/actor.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, () => data?.document.record.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  const document = await getDocument(app.db, dispute.id, params.documentId!)
  return json({ document, title: titleIn(localeOf(request), dispute.title), staff: isStaff(actor) })
}

export default function DocumentPage() {
  const { document, title, staff } = useLoaderData<typeof loader>()
  const t = useT()
  const page = `/disputes/${document.disputeId}`
  return (
    <>
      <div className="screen-only">
        <PageHead
          title={document.record.number}
          titleLang="zh-CN"
          lede={t('intake.documents.kept')}
          crumbs={[
            { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
            { to: page, label: title },
          ]}
        />
        <p className="actions">
          <a className="button button-solid" href={`${page}/documents/${document.id}.pdf`} download>
            {t('intake.documents.pdf')}
          </a>
          <PrintButton>{t('intake.documents.print')}</PrintButton>
        </p>
      </div>
      <DocumentSheet record={document.record} sha256={document.sha256} />
    </>
  )
}
