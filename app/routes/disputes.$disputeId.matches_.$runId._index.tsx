import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DisputeFacts } from '../disputes/dispute-facts.tsx'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import { findLastTime } from '../disputes/queries-events.server.ts'
import { readDispute } from '../disputes/readers.server.ts'
import { isStaff } from '../domain/actor.ts'
import { shanghaiMinute } from '../domain/day.ts'
import { disputeAbilities } from '../domain/dispute/policy.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { findAskedAmong } from '../invitations/asked.server.ts'
import { AskedMark } from '../invitations/asked-mark.tsx'
import { AboutRun } from '../matching/about-run.tsx'
import { EmptySection } from '../matching/empty-section.tsx'
import { Excluded } from '../matching/excluded.tsx'
import { codesOfResult } from '../matching/names-of-result.ts'
import { PrintedRun } from '../matching/printed-run.tsx'
import { listShortlisted } from '../matching/queries-shortlist.server.ts'
import { RankedList } from '../matching/ranked-list.tsx'
import { ResultNotices } from '../matching/result-notices.tsx'
import { SHOWN_SECTIONS, sectionAsked } from '../matching/sections.ts'
import { findShares } from '../matching/shares.server.ts'
import { ShortlistSection } from '../matching/shortlist-section.tsx'
import { findWhatIsShown, getShownRun } from '../matching/shown-run.server.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Tabs } from '../ui/tabs.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => t('results.foundNone', { title: data?.dispute.title ?? '' }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const dispute = await readDispute(app.db, actor, params.disputeId!, app.now())
  const run = await getShownRun(app.db, actor, dispute.id, params.runId!)
  const { response, request: asked } = run
  const section = sectionAsked(new URL(request.url).searchParams.get('section'), response)
  const { parties, matters } = await findWhatIsShown(app.db, response[section])
  const edited = await findLastTime(app.db, 'dispute', dispute.id, 'edit')
  const { facts } = dispute
  return json({
    dispute: {
      id: dispute.id,
      version: dispute.version,
      title: titleIn(localeOf(request), dispute.title),
      enterprise: dispute.enterprise,
    },
    run: {
      id: run.id,
      createdAt: run.createdAt,
      digest: run.digest,
      policyVersion: response.policyVersion,
      degraded: response.degraded,
      limit: asked.limit,
      rotation: asked.rotation,
    },
    question: {
      jurisdictions: asked.jurisdictions,
      ipTypes: asked.ipTypes,
      procedure: asked.procedure ?? null,
      role: asked.role ?? null,
      forum: asked.forum ?? null,
      languages: asked.languages ?? [],
      deadline: writeDeadline(asked.respondBy ?? null, facts.respondZone, app.now()),
    },
    notices: {
      degraded: response.degraded,
      outdated: edited !== null && edited > run.createdAt,
      tooSlow: response.excluded.deadline,
      opponents: (asked.opponents ?? []).map(({ name }) => name),
      pastDeadline:
        asked.respondBy === undefined && facts.respondBy !== null && facts.respondBy < run.createdAt,
    },
    section,
    counts: SHOWN_SECTIONS.map((one) => ({ section: one, count: response[one].length })),
    candidates: response[section],
    why: response.empty[section] ?? null,
    hasBothSides: response.domestic.length > 0 && response.overseas.length > 0,
    excluded: response.excluded,
    parties,
    matters,
    shares: await findShares(app.db, run, response[section]),
    asked: await findAskedAmong(app.db, actor, dispute.id, response[section], app.now()),
    shortlisted: await listShortlisted(app.db, run.id),
    staff: isStaff(actor),
    abilities: disputeAbilities(actor, dispute),
    names: namesFor(localeOf(request), codesOfResult(asked, parties, matters)),
  })
}

export default function MatchResult() {
  const data = useLoaderData<typeof loader>()
  const { dispute, run, section, candidates, counts, staff, abilities } = data
  const t = useT()
  const page = `/disputes/${dispute.id}`
  const here = `${page}/matches/${run.id}`
  const title =
    candidates.length === 0
      ? t('results.foundNone', { title: dispute.title })
      : t(`results.found.${section}`, { title: dispute.title, count: candidates.length })
  const inviteAt = (ref: string) =>
    `${page}/invitations/new?${new URLSearchParams({ run: run.id, section, ref })}`
  const inviteAll = (refs: readonly string[]) =>
    `${page}/invitations/new?${new URLSearchParams([
      ['run', run.id],
      ['section', section],
      ...refs.map((ref) => ['ref', ref]),
    ])}`
  const isPicked = (key: string) =>
    data.shortlisted.some((one) => one.section === section && one.candidate === key)
  const asked = (key: string) => {
    const found = data.asked[key]
    return found ? { mark: <AskedMark disputeId={dispute.id} asked={found} />, mayAsk: found.mayAsk } : null
  }
  const introduceAt = (ref: string) => `${page}/introductions?${new URLSearchParams({ run: run.id, ref })}`
  const engageAt = (ref: string) =>
    `${page}/engagements?${new URLSearchParams({ run: run.id, section, ref })}`
  return (
    <NamesProvider names={data.names}>
      <PageHead
        title={title}
        lede={
          <>
            {t('results.lede')}
            {candidates.length === run.limit && t('results.ledeFirst', { limit: run.limit })}
          </>
        }
        crumbs={[
          { to: '/disputes', label: t(staff ? 'disputes.list.titleStaff' : 'disputes.list.title') },
          { to: page, label: dispute.title },
        ]}
        here={t('results.title')}
      />
      <DisputeFacts
        question={data.question}
        own={!staff}
        first={
          staff
            ? [
                {
                  term: t('disputes.page.facts.enterprise'),
                  value: <EnterpriseName names={dispute.enterprise} />,
                },
              ]
            : []
        }
      />
      <ResultNotices {...data.notices} editAt={abilities.edit ? `${page}/edit` : null} />
      <Tabs
        label={t('results.sections')}
        tabs={counts.map((one) => ({
          to: `${here}?section=${one.section}`,
          label: t(`results.section.${one.section}`),
          count: one.count,
          current: one.section === section,
        }))}
      />
      <PrintedRun run={run} when={shanghaiMinute(run.createdAt)}>
        <div className="with-aside result">
          {candidates.length === 0 ? (
            <EmptySection
              section={section}
              why={data.why ?? undefined}
              hasBothSides={data.hasBothSides}
              editAt={abilities.edit ? `${page}/edit` : null}
            />
          ) : (
            <RankedList
              section={section}
              candidates={candidates}
              rules={run}
              parties={data.parties}
              matters={data.matters}
              shares={data.shares}
              compareAt={`${here}/compare`}
              runId={run.id}
              inviteChosenAt={abilities.engage ? `${page}/invitations/new` : null}
              inviteAt={abilities.engage ? inviteAt : null}
              engageAt={abilities.engage ? engageAt : null}
              introduceAt={abilities.engage ? introduceAt : null}
              asked={asked}
              shortlistAt={`${here}/shortlist`}
              isPicked={abilities.engage ? isPicked : null}
            />
          )}
          <aside>
            <ShortlistSection
              section={section}
              candidates={candidates}
              parties={data.parties}
              shortlisted={data.shortlisted}
              asked={asked}
              inviteAt={abilities.engage ? inviteAll : null}
            />
            <section>
              <Excluded counts={data.excluded} staff={staff} whyNotAt={`${here}/why-not`} />
            </section>
            <section>
              <AboutRun
                run={run}
                when={shanghaiMinute(run.createdAt)}
                staff={staff}
                again={abilities.match ? { action: `${page}/matches`, version: dispute.version } : null}
              />
            </section>
          </aside>
        </div>
      </PrintedRun>
    </NamesProvider>
  )
}
