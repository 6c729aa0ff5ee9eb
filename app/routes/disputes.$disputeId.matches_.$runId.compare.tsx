import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readDispute } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { shanghaiMinute } from '../domain/day.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { POLICY, policyOf } from '../domain/matching/policy-version.ts'
import { candidateKey } from '../domain/matching/separation.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { findAskedAmong } from '../invitations/asked.server.ts'
import { AskedMark } from '../invitations/asked-mark.tsx'
import { CompareTable } from '../matching/compare-table.tsx'
import { codesOfResult } from '../matching/names-of-result.ts'
import { PrintedRun } from '../matching/printed-run.tsx'
import { sectionAsked } from '../matching/sections.ts'
import { findWhatIsShown, getShownRun } from '../matching/shown-run.server.ts'
import { LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'

/** How many stand side by side. */
const FEWEST = 2
const MOST = 4

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('results.comparing.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const now = app.now()
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, now)
  const {
    id,
    createdAt,
    response,
    request: asked,
  } = await getShownRun(app.db, actor, dispute.id, params.runId!)
  const { searchParams } = new URL(request.url)
  const section = sectionAsked(searchParams.get('section'), response)
  const wanted = new Set(searchParams.getAll('ref'))
  const chosen = response[section]
    .map((candidate, index) => ({ candidate, place: index + 1 }))
    .filter(({ candidate }) => wanted.has(candidateKey(candidate)))
  const compared = chosen.length < FEWEST ? [] : chosen.slice(0, MOST)
  const { parties } = await findWhatIsShown(
    app.db,
    compared.map(({ candidate }) => candidate),
  )
  const mayEngage = canCause(actor, dispute, 'engage')
  return json({
    dispute: { id: dispute.id, title: titleIn(localeOf(request), dispute.title) },
    run: { id, policyVersion: response.policyVersion },
    when: shanghaiMinute(createdAt),
    section,
    compared,
    ticked: chosen.length,
    parties,
    staff: isStaff(actor),
    mayEngage,
    asked: mayEngage
      ? await findAskedAmong(
          app.db,
          actor,
          dispute.id,
          compared.map(({ candidate }) => candidate),
          now,
        )
      : {},
    names: namesFor(localeOf(request), codesOfResult(asked, parties, {})),
  })
}

export default function Compare() {
  const { dispute, run, when, section, compared, ticked, parties, staff, mayEngage, asked, names } =
    useLoaderData<typeof loader>()
  const t = useT()
  const back = `/disputes/${dispute.id}/matches/${run.id}?section=${section}`
  const next = (ref: string) => {
    const before = asked[ref]
    const about = new URLSearchParams({ run: run.id, section, ref })
    return (
      <>
        {before && (
          <p>
            <AskedMark disputeId={dispute.id} asked={before} />
          </p>
        )}
        <p className="actions">
          {(before?.mayAsk ?? true) && (
            <LinkButton to={`/disputes/${dispute.id}/invitations/new?${about}`} tone="quiet">
              {t(before ? 'results.inviteAgain' : 'results.invite')}
            </LinkButton>
          )}
          <LinkButton to={`/disputes/${dispute.id}/engagements?${about}`} tone="quiet">
            {t('results.engage')}
          </LinkButton>
        </p>
      </>
    )
  }
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('results.comparing.title')}
        lede={t('results.comparing.lede', { title: dispute.title })}
        crumbs={[
          { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
          { to: `/disputes/${dispute.id}`, label: dispute.title },
          { to: back, label: t('results.title') },
        ]}
      />
      {compared.length === 0 ? (
        <Empty title={t('results.comparing.few')}>
          <p>{t('results.comparing.fewHow')}</p>
        </Empty>
      ) : (
        <>
          {ticked > MOST && (
            <p className="quiet">{t('results.comparing.tooMany', { count: ticked, most: MOST })}</p>
          )}
          <PrintedRun run={run} when={when}>
            <CompareTable
              compared={compared}
              parties={parties}
              policy={policyOf(run.policyVersion) ?? POLICY}
              next={mayEngage ? next : null}
            />
          </PrintedRun>
        </>
      )}
      <p className="section screen-only">
        <Link to={back}>{t('results.comparing.back')}</Link>
        {compared.length > 0 && <PrintButton>{t('results.about.print')}</PrintButton>}
      </p>
    </NamesProvider>
  )
}
