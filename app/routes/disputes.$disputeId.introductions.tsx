import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { PartyName } from '../directory/party-name.tsx'
import { readDispute } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { candidateKey } from '../domain/matching/separation.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { CandidateHeading } from '../matching/candidate-heading.tsx'
import { codesOfResult } from '../matching/names-of-result.ts'
import { findWhatIsShown, getShownRun } from '../matching/shown-run.server.ts'
import { listRequestsIn } from '../pairings/queries-requests.server.ts'
import { requestIntroduction } from '../pairings/requests.server.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.request.title'))

/** Characters of what an enterprise tells the centre. */
const NOTE_LIMIT = 2_000

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  const { searchParams } = new URL(request.url)
  const [runId, ref] = [searchParams.get('run'), searchParams.get('ref')]
  const asking = runId && ref && canCause(actor, dispute, 'engage') ? { runId, ref } : null
  const run = asking && (await getShownRun(app.db, actor, dispute.id, asking.runId))
  const candidate = run?.response.pairings.find(
    (one) => one.agreement === 'proposed' && candidateKey(one) === ref,
  )
  const shown = candidate ? await findWhatIsShown(app.db, [{ ...candidate, reasons: [] }]) : null
  return json({
    dispute: { id: dispute.id, title: titleIn(localeOf(request), dispute.title) },
    asking: candidate && asking && shown ? { ...asking, candidate, parties: shown.parties } : null,
    requests: await listRequestsIn(app.db, dispute.id),
    staff: isStaff(actor),
    names: namesFor(localeOf(request), codesOfResult({ jurisdictions: [] }, shown?.parties ?? {}, {})),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const form = await request.formData()
  const [runId, ref, note] = ['runId', 'ref', 'note'].map((name) => String(form.get(name) ?? '').trim()) as [
    string,
    string,
    string,
  ]
  if (note.length > NOTE_LIMIT) return json({ note }, 422)
  await requestIntroduction(app.db, actor, params.disputeId!, { runId, ref, note }, app.now())
  const page = `/disputes/${params.disputeId}/introductions`
  return redirectWithMessage(app, page, 'pairings.message.requested')
}

export default function Introductions() {
  const { dispute, asking, requests, staff, names } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const page = `/disputes/${dispute.id}`
  const problem = answered ? t('pairings.problem.note_long') : undefined
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('pairings.request.title')}
        lede={asking ? t('pairings.request.lede') : undefined}
        crumbs={[
          { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
          { to: page, label: dispute.title },
        ]}
      />
      {asking && (
        <section className="section record">
          <ErrorSummary problems={problem ? [{ field: 'note', message: problem }] : []} />
          <CandidateHeading candidate={asking.candidate} parties={asking.parties} />
          <LongForm action={`${page}/introductions`} noValidate>
            <input type="hidden" name="runId" value={asking.runId} />
            <input type="hidden" name="ref" value={asking.ref} />
            <TextAreaField
              id="note"
              label={t('pairings.request.note')}
              hint={t('pairings.request.noteHint')}
              optional
              error={problem}
              defaultValue={answered?.note ?? ''}
              rows={4}
            />
            <p className="actions">
              <Button>{t('pairings.request.submit')}</Button>
              <Link to={`${page}/matches/${asking.runId}?section=pairings`}>
                {t('pairings.request.back')}
              </Link>
            </p>
          </LongForm>
        </section>
      )}
      <section className="section">
        <h2>{t('pairings.request.sentTitle')}</h2>
        {requests.length === 0 ? (
          <p className="quiet">{t('pairings.request.none')}</p>
        ) : (
          <DataTable
            caption={t('pairings.request.caption', { count: requests.length })}
            columns={[
              {
                key: 'pair',
                title: t('pairings.column.pair'),
                heading: true,
                cell: ({ sides }) => (
                  <span>
                    <PartyName party={sides.domestic} /> + <PartyName party={sides.overseas} />
                  </span>
                ),
              },
              {
                key: 'when',
                title: t('pairings.request.when'),
                unbroken: true,
                cell: ({ createdAt }) => shanghaiDay(new Date(createdAt)),
              },
              {
                key: 'state',
                title: t('pairings.request.state'),
                cell: ({ state, answer }) => (
                  <span>
                    {t(`pairings.request.status.${state}`)}
                    {answer && <Written as="span" text={answer} className="application-line written" />}
                  </span>
                ),
              },
            ]}
            rows={requests}
            rowKey={({ id }) => id}
          />
        )}
        <p className="actions">
          <Link to={page}>{dispute.title}</Link>
        </p>
      </section>
    </NamesProvider>
  )
}
