import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isStaff } from '../domain/actor.ts'
import { FileTable } from '../files/file-table.tsx'
import { listFiles } from '../files/queries.server.ts'
import { UploadForm } from '../files/upload-form.tsx'
import { requireActor } from '../http/require-actor.server.ts'
import { takeFiles } from '../http/take-files.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PairingHead } from '../pairings/pairing-head.tsx'
import { getKeptPairing } from '../pairings/queries-kept.server.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.page.files'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id, sides } = await getKeptPairing(app.db, actor, params.pairingId!)
  const { files, abilities } = await listFiles(app.db, actor, 'pairing', id)
  return json({ pairing: { id, sides }, files, abilities, staff: isStaff(actor) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context.app)
  return takeFiles(request, context, actor, 'pairing', params.pairingId!)
}

export default function PairingFiles() {
  const { pairing, files, abilities, staff } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PairingHead pairing={pairing} view="files" staff={staff} />
      <section className="section">
        <p className="quiet">{t('pairings.files.lede')}</p>
        <FileTable files={files} removable={abilities.remove} />
      </section>
      {abilities.add && (
        <section className="section">
          <h2>{t('files.page.add')}</h2>
          <UploadForm key={files.length} refused={answered?.refused ?? []} readers={[]} />
        </section>
      )}
    </>
  )
}
