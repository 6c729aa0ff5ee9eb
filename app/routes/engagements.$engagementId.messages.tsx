import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { noteReading } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { awaitedReport } from '../domain/engagement/awaited.ts'
import { workAbilities } from '../domain/engagement/policy.ts'
import { AwaitedReport } from '../engagements/awaited-report.tsx'
import { EngagementHead } from '../engagements/engagement-head.tsx'
import { MessageForm, type MessageKind } from '../engagements/message-form.tsx'
import { MessageList } from '../engagements/message-list.tsx'
import { engagementTitleFor, getEngagement, sided } from '../engagements/queries.server.ts'
import { listMessages } from '../engagements/queries-work.server.ts'
import { readMessage } from '../engagements/read-work.server.ts'
import { sayOther } from '../engagements/sent-again.server.ts'
import { newWorkId, writeMessage } from '../engagements/work.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.view.messages'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const now = app.now()
  const engagement = await getEngagement(app.db, actor, params.engagementId!)
  await noteReading(app.db, actor, engagement.disputeId, now)
  const may = workAbilities(actor, sided(engagement))
  const kinds: MessageKind[] = [
    ...(may.write ? (['message'] as const) : []),
    ...(may.report ? (['report'] as const) : []),
    ...(may.ask_report ? (['report_request'] as const) : []),
  ]
  return json({
    id: engagement.id,
    title: engagementTitleFor(actor, engagement),
    messages: await listMessages(app.db, actor, engagement.id),
    kinds,
    newId: newWorkId(now),
    staff: isStaff(actor),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id } = await getEngagement(app.db, actor, params.engagementId!)
  const form = await request.formData()
  const { read, problems } = readMessage(form)
  const values = { kind: String(form.get('kind')), body: String(form.get('body') ?? '').slice(0, 10_000) }
  if (problems) return json({ problems, values }, 422)
  try {
    await writeMessage(app.db, actor, id, read, app.now())
  } catch (error) {
    return json({ problems: sayOther(error, 'body'), values }, 409)
  }
  return redirectWithMessage(app, `/engagements/${id}/messages`, 'engagements.message.sent')
}

export default function Messages() {
  const { id, title, messages, kinds, newId, staff } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <EngagementHead id={id} title={title} view="messages" staff={staff} />
      {kinds.length > 0 && <AwaitedReport since={awaitedReport(messages)} />}
      {kinds.length > 0 && (
        <section className="section">
          <h2>{t('engagements.messages.write')}</h2>
          <MessageForm
            key={messages.length}
            newId={newId}
            kinds={kinds}
            values={answered?.values ?? { kind: kinds[0] ?? '', body: '' }}
            problems={sayProblems(t, 'engagements', answered?.problems ?? [])}
          />
        </section>
      )}
      <section className="section">
        <h2>{t('engagements.messages.title')}</h2>
        <MessageList messages={messages} />
      </section>
    </>
  )
}
