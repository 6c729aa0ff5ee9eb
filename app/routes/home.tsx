import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { getCalendar } from '../calendar/queries.server.ts'
import { HomeTasks } from '../desk/home-tasks.tsx'
import { ProgressTable } from '../desk/progress-table.tsx'
import { findEnterpriseHome } from '../desk/queries-home-enterprise.server.ts'
import { findPartyHome } from '../desk/queries-home-party.server.ts'
import { TODAY_PATH } from '../desk/today-query.ts'
import { getTimeLimits } from '../disputes/time-limits.server.ts'
import { isStaff } from '../domain/actor.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
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
    return json({
      tasks: await findPartyHome(app.db, actor, languageOf(request), now),
      progress: null,
      unread,
    })
  }
  const calendar = await getCalendar(app.db, CENTRE_CALENDAR)
  const clock = { calendar, limits: await getTimeLimits(app.db), now }
  return json({ ...(await findEnterpriseHome(app.db, actor.enterpriseId!, clock)), unread })
}

export default function Home() {
  const { tasks, progress, unread } = useLoaderData<typeof loader>()
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
      {progress && (
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
