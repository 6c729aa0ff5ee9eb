import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { noteReading } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { EngagementHead } from '../engagements/engagement-head.tsx'
import { engagementTitleFor, findSuccessor, getEngagement } from '../engagements/queries.server.ts'
import { ClosedAbroad } from '../files/closed-abroad.tsx'
import { EarlierFilesSection } from '../files/earlier-files-section.tsx'
import { FileTable } from '../files/file-table.tsx'
import { listFiles } from '../files/queries.server.ts'
import { findEarlierFiles, listHandedOn } from '../files/queries-handed-on.server.ts'
import { UploadForm } from '../files/upload-form.tsx'
import { showAbroad } from '../http/abroad-shown.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { takeFiles } from '../http/take-files.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.view.files'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  const { id, disputeId } = engagement
  await noteReading(app.db, actor, disputeId, app.now())
  const files = await listFiles(app.db, actor, 'engagement', id)
  const handedOn = await listHandedOn(app.db, actor, engagement)
  return json({
    id,
    title: engagementTitleFor(actor, engagement),
    staff: isStaff(actor),
    ...files,
    abroad: await showAbroad(request, app, actor, 'engagement', id),
    earlier: await findEarlierFiles(app.db, actor, engagement),
    // Who handed a file in before is not for the new counsel to know.
    handedOn: { ...handedOn, files: handedOn.files.map((file) => ({ ...file, by: '' })) },
    successor: (await findSuccessor(app.db, actor, engagement))?.id ?? null,
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context.app)
  return takeFiles(request, context, actor, 'engagement', params.engagementId!)
}

export default function EngagementFiles() {
  const { id, title, staff, files, keptHome, abilities, readers, abroad, earlier, handedOn, successor } =
    useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <EngagementHead id={id} title={title} view="files" staff={staff} />
      <section className="section">
        <FileTable files={files} removable={abilities.remove} keptHome={keptHome} />
        <ClosedAbroad abroad={abroad} />
        {successor && (
          <p>
            <Link to={`/engagements/${successor}/files`}>{t('engagements.handedFiles.toSuccessor')}</Link>
          </p>
        )}
      </section>
      {handedOn.files.length + handedOn.keptHome > 0 && (
        <section className="section">
          <h2>{t('engagements.handedFiles.received')}</h2>
          <p className="quiet">{t('engagements.handedFiles.receivedHint')}</p>
          <FileTable {...handedOn} removable={false} withAuthor={false} />
        </section>
      )}
      {earlier && <EarlierFilesSection id={id} {...earlier} />}
      {abilities.add && (
        <section className="section">
          <h2>{t('files.page.add')}</h2>
          <UploadForm
            key={files.length}
            refused={answered?.refused ?? []}
            readers={readers}
            abroad={abroad}
          />
        </section>
      )}
    </>
  )
}
