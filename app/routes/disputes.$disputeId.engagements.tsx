import { randomUUID } from 'node:crypto'
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayProblems } from '../disputes/form-problem.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { readOthers } from '../domain/engagement/others.ts'
import { engagementInputSchema } from '../domain/engagement/schema.ts'
import { Problem } from '../domain/errors.ts'
import { mayStillAct } from '../domain/invitation/current.ts'
import { chosenIn } from '../engagements/candidate.server.ts'
import { recordEngagement } from '../engagements/commands.server.ts'
import { RecordForm } from '../engagements/record-form.tsx'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { listInvitations } from '../invitations/queries.server.ts'
import { codesOfResult } from '../matching/names-of-result.ts'
import { isSection } from '../matching/sections.ts'
import { findWhatIsShown, getShownRun } from '../matching/shown-run.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('engagements.record.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  const { searchParams } = new URL(request.url)
  const [runId, section, ref] = ['run', 'section', 'ref'].map((name) => searchParams.get(name))
  if (!runId || !ref || !isSection(section)) throw redirect(`/disputes/${dispute.id}`)
  if (!canCause(actor, dispute, 'engage')) throw new Problem('illegal_transition', 'nobody is engaged now')
  const run = await getShownRun(app.db, actor, dispute.id, runId)
  const { candidate, place } = chosenIn(run.response, section, ref)
  const { parties } = await findWhatIsShown(app.db, [{ ...candidate, reasons: [] }])
  const invitations = await listInvitations(app.db, actor, dispute.id, app.now())
  return json({
    dispute: { id: dispute.id, title: titleIn(localeOf(request), dispute.title) },
    runId,
    section,
    chosen: ref,
    place,
    candidate,
    parties,
    others: invitations.filter(mayStillAct).map(({ sides }) => sides),
    staff: isStaff(actor),
    idempotencyKey: randomUUID(),
    names: namesFor(localeOf(request), codesOfResult({ jurisdictions: [] }, parties, {})),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const form = Object.fromEntries(await request.formData())
  const parsed = engagementInputSchema.safeParse(form)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      code: message,
    }))
    return json(
      {
        problems,
        refused: null,
        note: String(form.note ?? '').slice(0, 5_000),
        others: readOthers(form.others),
      },
      422,
    )
  }
  const others = readOthers(form.others)
  const input = { ...parsed.data, others }
  const recorded = await recordEngagement(app.db, actor, params.disputeId!, input, app.now())
  if (recorded.refused) {
    return json({ problems: [], refused: recorded.refused, note: parsed.data.note, others }, 409)
  }
  return redirectWithMessage(app, `/engagements/${recorded.id}`, 'engagements.message.recorded')
}

export default function RecordEngagement() {
  const { dispute, runId, section, names, staff, ...rest } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const back = `/disputes/${dispute.id}/matches/${runId}?section=${section}`
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('engagements.record.title')}
        lede={t('engagements.record.lede')}
        crumbs={[
          { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
          { to: `/disputes/${dispute.id}`, label: dispute.title },
          { to: back, label: t('results.title') },
        ]}
      />
      <RecordForm
        {...rest}
        runId={runId}
        section={section}
        disputeTitle={dispute.title}
        back={back}
        note={answered?.note ?? ''}
        chosenOthers={answered?.others ?? 'close'}
        refused={answered?.refused ?? null}
        problems={sayProblems(t, 'engagements', answered?.problems ?? [])}
      />
    </NamesProvider>
  )
}
