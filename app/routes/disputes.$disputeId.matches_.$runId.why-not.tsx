import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { OtherName, PartyName } from '../directory/party-name.tsx'
import { findNamedParty, findPartiesByName } from '../directory/queries-names.server.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { Problem } from '../domain/errors.ts'
import { POLICY } from '../domain/matching/policy-version.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { explainAbsenceFrom } from '../matching/absence.server.ts'
import { getShownRun } from '../matching/shown-run.server.ts'
import { WhyNotAnswer } from '../matching/why-not-answer.tsx'
import { WhyNotSearch } from '../matching/why-not-search.tsx'
import { PageHead } from '../ui/page-head.tsx'

const MAX_TEXT = 200

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('whyNot.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  const run = await getShownRun(app.db, actor, dispute.id, params.runId!)
  const { searchParams } = new URL(request.url)
  const ref = searchParams.get('ref')
  const query = searchParams.get('q')?.trim().slice(0, MAX_TEXT) ?? null
  const now = app.now()
  const source = { db: app.db, client: app.search, today: shanghaiDay(now) }
  const party = ref ? await findNamedParty(app.db, ref) : null
  if (ref && !party) throw new Problem('not_found', 'there is no such party in the directory')
  return json({
    dispute: { id: dispute.id, title: titleIn(localeOf(request), dispute.title) },
    runId: run.id,
    limit: run.request.limit,
    window: POLICY.window,
    staff: isStaff(actor),
    query,
    found: query ? await findPartiesByName(source, query) : null,
    about: party && { party, answer: await explainAbsenceFrom(app.db, actor, run, party.ref, now) },
  })
}

export default function WhyNot() {
  const { dispute, runId, limit, window, staff, query, found, about } = useLoaderData<typeof loader>()
  const t = useT()
  const result = `/disputes/${dispute.id}/matches/${runId}`
  return (
    <>
      <PageHead
        title={t('whyNot.title')}
        lede={t('whyNot.lede', { title: dispute.title })}
        crumbs={[
          { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
          { to: `/disputes/${dispute.id}`, label: dispute.title },
          { to: result, label: t('results.title') },
        ]}
      />
      {about && (
        <section className="prose why-not" aria-labelledby="about">
          <h2 id="about">
            <PartyName party={about.party} /> <OtherName party={about.party} />
          </h2>
          <WhyNotAnswer answer={about.answer} result={result} limit={limit} window={window} staff={staff} />
        </section>
      )}
      <WhyNotSearch at={`${result}/why-not`} query={query} found={found} />
      <p className="section">
        <Link to={result}>{t('whyNot.back')}</Link>
      </p>
    </>
  )
}
