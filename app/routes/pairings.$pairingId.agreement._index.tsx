import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DocumentSheet } from '../documents/document-sheet.tsx'
import { isStaff } from '../domain/actor.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { findAgreement } from '../pairings/agreement.server.ts'
import { PairingHead } from '../pairings/pairing-head.tsx'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'
import { LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.agreement.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const pairing = await getKeptPairing(app.db, actor, params.pairingId!)
  const { id, sides } = pairing
  const agreement = await findAgreement(app.db, pairing, app.now())
  return json({ pairing: { id, sides }, agreement, imported: pairing.terms === null, staff: isStaff(actor) })
}

export default function AgreementPage() {
  const { pairing, agreement, imported, staff } = useLoaderData<typeof loader>()
  const t = useT()
  const base = `/pairings/${pairing.id}`
  return (
    <>
      <div className="screen-only">
        <PairingHead pairing={pairing} view="agreement" staff={staff} />
        {agreement && <p className="quiet">{t('pairings.agreement.lede')}</p>}
        {agreement?.draft && <Notice tone="warm">{t('pairings.agreement.draft')}</Notice>}
        {agreement && (
          <p className="actions">
            <a className="button button-solid" href={`${base}/agreement.pdf`} download>
              {t('pairings.agreement.pdf')}
            </a>
            <PrintButton>{t('pairings.agreement.print')}</PrintButton>
            {!agreement.draft && (
              <LinkButton to={`${base}/files`} tone="quiet">
                {t('pairings.agreement.sign')}
              </LinkButton>
            )}
          </p>
        )}
      </div>
      {agreement ? (
        <DocumentSheet record={agreement.record} sha256={agreement.sha256} />
      ) : (
        <Empty title={t(imported ? 'pairings.page.termsNone' : 'pairings.agreement.none')} />
      )}
    </>
  )
}
