import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ApplyGuide } from '../applications/apply-guide.tsx'
import { getCalendar } from '../calendar/queries.server.ts'
import { EnterpriseGuide } from '../desk/enterprise-guide.tsx'
import { HomeTasks } from '../desk/home-tasks.tsx'
import { ProgressTable } from '../desk/progress-table.tsx'
import { findEnterpriseHome } from '../desk/queries-home-enterprise.server.ts'
import { findPartyHome } from '../desk/queries-home-party.server.ts'
import { isWithoutDisputes } from '../desk/queries-newcomer.server.ts'
import { TODAY_PATH } from '../desk/today-query.ts'
import { getTimeLimits } from '../disputes/time-limits.server.ts'
import { managesColleagues } from '../domain/account/policy.ts'
import { isStaff } from '../domain/actor.ts'
import { appliesAs } from '../domain/application/policy.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { shanghaiDay } from '../domain/day.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { readApplyGuide } from '../http/apply-guide.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf } from '../i18n/preferences.server.ts'
import { countUnread } from '../notifications/queries.server.ts'
import { LinkButton } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('desk.home.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (isStaff(actor)) throw redirect(TODAY_PATH)
  const now = app.now()
  const unread = await countUnread(app.db, actor.id)
  if (!worksOnDisputes(actor)) {
    const tasks = await findPartyHome(app.db, actor, languageOf(request), now)
    const kind = tasks.some(({ next }) => next === 'apply') ? appliesAs(actor) : null
    return json({
      tasks,
      progress: null,
      unread,
      applying: kind && (await readApplyGuide(app.db, kind, shanghaiDay(now))),
      beginning: null,
    })
  }
  const calendar = await getCalendar(app.db, CENTRE_CALENDAR)
  const limits = await getTimeLimits(app.db)
  const isNew = await isWithoutDisputes(app.db, actor.enterpriseId!)
  return json({
    ...(await findEnterpriseHome(app.db, actor.enterpriseId!, { calendar, limits, now })),
    unread,
    applying: null,
    beginning: isNew ? { limits, invites: managesColleagues(actor) } : null,
  })
}

export default function Home() {
  const { tasks, progress, unread, applying, beginning } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('desk.home.title')}
        lede={t(progress ? 'desk.home.ledeEnterprise' : 'desk.home.ledeParty')}
      />
      {unread > 0 && (
        <p>
          <Link to="/messages?shown=unread">{t('desk.home.unread', { count: unread })}</Link>
        </p>
      )}
      <section className={unread > 0 ? 'section' : undefined}>
        <h2>{t('desk.home.tasks')}</h2>
        <HomeTasks tasks={tasks} />
      </section>
      {applying && (
        <section className="section">
          <h2>{t('applications.start.before')}</h2>
          <ApplyGuide {...applying} folded />
          <p className="actions section">
            <LinkButton to="/apply">{t('applications.start.begin')}</LinkButton>
          </p>
        </section>
      )}
      {beginning && (
        <section className="section">
          <h2>{t('desk.guide.title')}</h2>
          <EnterpriseGuide {...beginning} />
          <p className="actions section">
            <LinkButton to="/disputes/new">{t('desk.home.start')}</LinkButton>
          </p>
        </section>
      )}
      {progress && !beginning && (
        <section className="section">
          <h2>{t('desk.home.progress')}</h2>
          {progress.length === 0 ? (
            <p className="quiet">{t('desk.home.progressNone')}</p>
          ) : (
            <ProgressTable rows={progress} />
          )}
          <p className="actions section">
            <LinkButton to="/disputes/new">{t('desk.home.start')}</LinkButton>
          </p>
        </section>
      )}
    </>
  )
}
