import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import type { AppContext } from '../context.server.ts'
import { sayProblems } from '../disputes/form-problem.ts'
import type { Actor } from '../domain/actor.ts'
import { isEnterpriseIn } from '../domain/engagement/handing-on.ts'
import { readOthers } from '../domain/engagement/others.ts'
import { canCauseEngagement } from '../domain/engagement/policy.ts'
import { handoverSchema } from '../domain/engagement/schema.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { mayStillAct } from '../domain/invitation/current.ts'
import { useEngagementName } from '../engagements/engagement-head.tsx'
import { HandoverForm } from '../engagements/handover-form.tsx'
import { getEngagement, sided } from '../engagements/queries.server.ts'
import { chosenFiles } from '../files/chosen-files.ts'
import { listEarlierFiles } from '../files/queries-handed-on.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { changeCounsel, listTakers } from '../invitations/change-counsel.server.ts'
import { listInvitations } from '../invitations/queries.server.ts'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.handover.title'))

async function getReplaceable(db: AppContext['db'], actor: Actor, engagementId: string) {
  const engagement = await getEngagement(db, actor, engagementId)
  if (!canCauseEngagement(actor, engagement, 'terminate')) {
    throw new Problem('illegal_transition', 'the engagement is not to be handed over now')
  }
  return engagement
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagement = await getReplaceable(app.db, actor, params.engagementId!)
  const { id, version, parties, disputeId, runId } = engagement
  const takers = await listTakers(app.db, actor, engagement, app.now())
  // What its former counsel gave the enterprise is for nobody else to pass on: staff choose no files.
  const mayChoose = isEnterpriseIn(actor, sided(engagement))
  const files = mayChoose ? await listEarlierFiles(app.db, actor, id, null) : []
  const invitations = await listInvitations(app.db, actor, disputeId, app.now())
  const open = invitations.filter(mayStillAct).map(({ sides }) => sides)
  // One of them takes over.
  const others = open.length > 1 ? open : []
  return json({ id, version, parties, disputeId, runId, takers, files, mayChoose, others })
}

/** Lets whoever acted so far go, and takes up what somebody else has offered. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { id } = await getReplaceable(app.db, actor, params.engagementId!)
  const form = await request.formData()
  const version = versionOf(form)
  const text = (name: string) => String(form.get(name) ?? '')
  const values = {
    reason: text('reason'),
    handover: text('handover'),
    taker: text('taker'),
    files: form.getAll('file').map(String),
    others: readOthers(form.get('others')),
  }
  const parsed = handoverSchema.safeParse(values)
  const [, invitationId, seen] = /^([0-9a-f-]{36}) (\d+)$/.exec(values.taker) ?? []
  const problems = [
    ...(invitationId ? [] : [{ field: 'taker', code: 'taker_missing' }]),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ field: String(path[0]), code: message })),
  ]
  if (!invitationId || !parsed.success) return json({ problems, values }, 422)
  try {
    const invitation = { invitationId, version: Number(seen) }
    const { others } = values
    const change = { version, invitation, ...parsed.data, files: chosenFiles(form), others }
    const next = await changeCounsel(app.db, actor, id, change, app.now())
    return redirectWithMessage(app, `/engagements/${next}`, 'engagements.message.handedOver')
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    const told = error.fields.map(({ field, message }) => ({
      field: field === 'file' ? 'file' : 'taker',
      code: message,
    }))
    return json({ problems: told, values }, 422)
  }
}

const NOTHING_SAID = { reason: '', handover: '', taker: '', files: [], others: 'close' } as const

export default function HandoverPage() {
  const { id, version, parties, disputeId, runId, takers, files, mayChoose, others } =
    useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const name = useEngagementName({ names: parties, about: null })
  return (
    <>
      <PageHead
        title={t('engagements.handover.title')}
        lede={t('engagements.handover.lede', { name })}
        crumbs={[
          { to: '/engagements', label: t('engagements.list.title') },
          { to: `/engagements/${id}`, label: name },
        ]}
      />
      {takers.length === 0 ? (
        <>
          <Notice tone="warm" title={t('engagements.handover.nobody')}>
            {t('engagements.handover.nobodyHow')}
          </Notice>
          <p className="actions">
            <LinkButton to={runId ? `/disputes/${disputeId}/matches/${runId}` : `/disputes/${disputeId}`}>
              {t('engagements.handover.invite')}
            </LinkButton>
            <Link to={`/engagements/${id}`}>{t('engagements.conclusion.back')}</Link>
          </p>
        </>
      ) : (
        <HandoverForm
          id={id}
          version={version}
          takers={takers}
          files={files}
          mayChoose={mayChoose}
          others={others}
          values={answered?.values ?? NOTHING_SAID}
          problems={sayProblems(t, 'engagements', answered?.problems ?? [])}
        />
      )}
    </>
  )
}
