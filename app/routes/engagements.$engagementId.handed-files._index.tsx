import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { engagementTitle } from '../domain/engagement/title.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { EngagementHead } from '../engagements/engagement-head.tsx'
import { getEngagement } from '../engagements/queries.server.ts'
import { chosenFiles } from '../files/chosen-files.ts'
import { EarlierFilesSection } from '../files/earlier-files-section.tsx'
import { handOnFiles } from '../files/hand-on.server.ts'
import { findEarlierFiles } from '../files/queries-handed-on.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { translateMessage } from '../i18n/translate.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('engagements.handedFiles.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  const earlier = await findEarlierFiles(app.db, actor, engagement)
  if (!earlier?.mayHandOn) {
    throw new Problem('illegal_transition', 'engagement: no file may be handed on now')
  }
  return json({ id: engagement.id, title: engagementTitle(engagement, 'enterprise'), earlier })
}

/** Lets whoever took over read the files that were ticked. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id } = await getEngagement(app.db, actor, params.engagementId!)
  const form = await request.formData()
  try {
    await handOnFiles(app.db, actor, id, chosenFiles(form), app.now())
    return redirectWithMessage(app, `/engagements/${id}/files`, 'engagements.message.filesHandedOn')
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    return json({ chosen: form.getAll('file').map(String), code: error.fields[0]!.message }, 422)
  }
}

/** The choice by itself, where it was refused. */
export default function HandedFiles() {
  const { id, title, earlier } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const refused = answered && {
    chosen: answered.chosen,
    message: translateMessage(t, `engagements.problem.${answered.code}`),
  }
  return (
    <>
      <EngagementHead id={id} title={title} view="files" staff={false} />
      <EarlierFilesSection id={id} {...earlier} refused={refused} />
    </>
  )
}
