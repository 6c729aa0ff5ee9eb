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
import type { DisputeFacts } from '../domain/dispute/schema.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { invitationInputSchema } from '../domain/invitation/schema.ts'
import { bothSynopses } from '../domain/invitation/synopsis.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf, localeOf } from '../i18n/preferences.server.ts'
import { askedAmong } from '../invitations/asked.server.ts'
import { findInvitable } from '../invitations/invitable.server.ts'
import { InviteForm } from '../invitations/invite-form.tsx'
import { listInvitations } from '../invitations/queries.server.ts'
import { sendInvitations } from '../invitations/send.server.ts'
import { showInvitations } from '../invitations/shown.server.ts'
import { isSection } from '../matching/sections.ts'
import { getShownRun } from '../matching/shown-run.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('invitations.new.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  const { searchParams } = new URL(request.url)
  const [runId, section] = [searchParams.get('run'), searchParams.get('section')]
  const refs = searchParams.getAll('ref')
  if (!runId || !isSection(section)) {
    throw redirect(runId ? `/disputes/${dispute.id}/matches/${runId}` : `/disputes/${dispute.id}`)
  }
  if (refs.length === 0) {
    const result = `/disputes/${dispute.id}/matches/${runId}?section=${section}`
    throw redirectWithMessage(app, result, 'invitations.message.nobodyTicked')
  }
  if (!canCause(actor, dispute, 'engage')) throw new Problem('illegal_transition', 'nobody is invited now')
  const run = await getShownRun(app.db, actor, dispute.id, runId)
  const now = app.now()
  const invitations = await listInvitations(app.db, actor, dispute.id, now)
  const shown = await showInvitations(app.db, actor, invitations, now)
  const asked = askedAmong(shown, run.response[section])
  const isAsked = (ref: string) => asked[ref]?.mayAsk === false
  const unasked = refs.filter((ref) => !isAsked(ref))
  const { candidates, purposes } = await findInvitable(app.db, run, section, unasked)
  if (candidates.length === 0 && unasked.length > 0) {
    throw new Problem('not_found', 'the run has no such candidate')
  }
  const deadline = writeDeadline(dispute.facts.respondBy, dispute.facts.respondZone, now)
  return json({
    dispute: { id: dispute.id, title: titleIn(localeOf(request), dispute.title) },
    runId,
    section,
    candidates,
    more: new Set(unasked).size - candidates.length,
    leftOut: [...new Set(refs)].filter(isAsked).map((ref) => {
      const { parties } = shown.find(({ id }) => id === asked[ref]!.id)!
      return { asked: asked[ref]!, parties }
    }),
    purposes,
    synopsis: bothSynopses(languageOf(request), { ...dispute.facts, deadline }),
    told: { ...questionOf(dispute.facts), deadline },
    names: namesFor(localeOf(request), dispute.facts),
    staff: isStaff(actor),
    roundId: randomUUID(),
  })
}

/** What an invited party reads of the dispute beside the synopsis, before it asks for the names. */
function questionOf({ jurisdictions, ipTypes, procedure, role, industry, languages }: DisputeFacts) {
  return { jurisdictions, ipTypes, procedure, role, industry, languages }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  await readDispute(app.db, actor, params.disputeId!, app.now())
  const form = await request.formData()
  const fields = { ...Object.fromEntries(form), refs: form.getAll('ref') }
  const values = {
    purpose: String(form.get('purpose') ?? ''),
    synopsis: String(form.get('synopsis') ?? ''),
  }
  const parsed = invitationInputSchema.safeParse(fields)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: path[0] === 'synopsis' || path[0] === 'purpose' ? path[0] : 'candidate',
      code: message,
      ...(message === 'synopsis_long' && { about: values.synopsis.trim().length }),
    }))
    return json({ problems, refused: [], values }, 422)
  }
  try {
    const sent = await sendInvitations(app.db, actor, params.disputeId!, parsed.data, app.now())
    if (sent.refused) return json({ problems: [], refused: sent.refused, values }, 409)
    if (sent.names) {
      const about = sent.names.join('、')
      return json(
        { problems: [{ field: 'synopsis', code: 'synopsis_names', about }], refused: [], values },
        422,
      )
    }
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    const problems = error.fields.map(({ field, message }) => ({ field, code: message }))
    return json({ problems, refused: [], values }, 422)
  }
  return redirectWithMessage(app, `/disputes/${params.disputeId}/invitations`, 'invitations.message.sent')
}

export default function Invite() {
  const { dispute, runId, section, purposes, synopsis, staff, roundId, names, ...chosen } =
    useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const back = `/disputes/${dispute.id}/matches/${runId}?section=${section}`
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('invitations.new.title')}
        lede={t(chosen.candidates.length === 0 ? 'invitations.new.ledeNobody' : 'invitations.new.lede')}
        crumbs={[
          { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
          { to: `/disputes/${dispute.id}`, label: dispute.title },
          { to: back, label: t('results.title') },
        ]}
      />
      <InviteForm
        {...chosen}
        disputeId={dispute.id}
        purposes={purposes}
        values={answered?.values ?? { purpose: purposes[0] ?? '', synopsis }}
        roundId={roundId}
        runId={runId}
        section={section}
        back={back}
        staff={staff}
        problems={sayProblems(t, 'invitations', answered?.problems ?? [])}
        refused={answered?.refused ?? []}
      />
    </NamesProvider>
  )
}
