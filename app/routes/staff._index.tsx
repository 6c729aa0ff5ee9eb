import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { getCalendar } from '../calendar/queries.server.ts'
import { FirstSteps } from '../desk/first-steps.tsx'
import { listFirstSteps } from '../desk/queries-first-steps.server.ts'
import { listToday } from '../desk/queries-today.server.ts'
import { readTodayQuery, TODAY_PATH, todayHref } from '../desk/today-query.ts'
import { TodayTable } from '../desk/today-table.tsx'
import { getTimeLimits } from '../disputes/time-limits.server.ts'
import { knowsYearOf, workingDaysBetween } from '../domain/calendar/calendar.ts'
import { CENTRE_CALENDAR } from '../domain/calendar/published-calendars.ts'
import { shanghaiDay } from '../domain/day.ts'
import { countToday, isWhose, TODAY_KINDS, TODAY_WHOSE } from '../domain/desk/today.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { Empty } from '../ui/empty.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** Of each kind the most pressing are shown; all of them stand under an address of their own. */
const SHOWN_OF_EACH = 6
const MOST_SHOWN = 500

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('desk.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const now = app.now()
  const today = shanghaiDay(now)
  const query = readTodayQuery(new URL(request.url).searchParams)
  const calendar = await getCalendar(app.db, CENTRE_CALENDAR)
  const items = await listToday(app.db, { calendar, limits: await getTimeLimits(app.db), now })
  const chosen = items.filter((item) => isWhose(item, query.whose, actor.id))
  const waited = (since: string | null) =>
    since && since <= today && knowsYearOf(calendar, since) && knowsYearOf(calendar, today)
      ? workingDaysBetween(calendar, since, today)
      : null
  const kinds = TODAY_KINDS.filter((kind) => query.kind === '' || kind === query.kind)
  const shown = kinds.flatMap((kind) =>
    chosen
      .filter((item) => item.kind === kind)
      .slice(0, query.kind === '' ? SHOWN_OF_EACH : MOST_SHOWN)
      .map((item) => ({ ...item, waited: waited(item.since) })),
  )
  return json({
    query,
    today,
    firstSteps: await listFirstSteps(app.db, actor, today),
    whose: countToday(items, actor.id).whose,
    kinds: countToday(chosen, actor.id).kinds,
    shown,
    names: namesFor(localeOf(request), {
      jurisdictions: shown.flatMap(({ place }) => (place ? [place.jurisdiction] : [])),
    }),
  })
}

export default function Today() {
  const { query, today, firstSteps, whose, kinds, shown, names } = useLoaderData<typeof loader>()
  const t = useT()
  const full = TODAY_KINDS.filter((kind) => kinds[kind] > 0)
  const sections = TODAY_KINDS.filter((kind) => shown.some((item) => item.kind === kind))
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('desk.title')}
        lede={t('desk.lede', { day: today })}
        crumbs={query.kind ? [{ to: TODAY_PATH, label: t('desk.title') }] : []}
        here={query.kind ? t(`desk.kind.${query.kind}`) : t('desk.title')}
      />
      <FirstSteps steps={firstSteps} />
      <p className="actions screen-only">
        <Link to="/staff/intake">{t('intake.queue.title')}</Link>
        <Link to="/staff/enterprises">{t('enterprises.staff.title')}</Link>
        <Link to="/staff/filings">{t('staff.filings.title')}</Link>
        <Link to="/staff/groups">{t('groups.title')}</Link>
        <Link to="/staff/evidence">{t('listings.staff.list')}</Link>
        <Link to="/staff/time-limits">{t('intake.limits.title')}</Link>
        <Link to="/staff/calendar/cn">{t('calendar.title')}</Link>
        <Link to="/staff/rates">{t('rates.title')}</Link>
        <Link to="/staff/accounts">{t('accounts.mine.staffAccounts')}</Link>
      </p>
      <Facts
        facts={TODAY_WHOSE.map((one) => ({
          term: t(`desk.whose.${one}`),
          value: (
            <Link
              to={todayHref({ ...query, whose: one })}
              aria-current={query.whose === one ? 'page' : undefined}
            >
              {whose[one]}
            </Link>
          ),
          attention: one === 'overdue' && whose.overdue > 0,
        }))}
      />
      {full.length > 1 && (
        <ul className="plain-list today-kinds">
          {full.map((kind) => (
            <li key={kind}>
              <Link
                to={todayHref({ ...query, kind: query.kind === kind ? '' : kind })}
                aria-current={query.kind === kind ? 'page' : undefined}
              >
                {t(`desk.kind.${kind}`)} <strong>{kinds[kind]}</strong>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {sections.length === 0 && (
        <Empty title={t(query.whose === 'all' ? 'desk.none' : 'desk.noneHere')}>
          <p>
            <Link to={TODAY_PATH}>{t('desk.showAll')}</Link>
          </p>
        </Empty>
      )}
      {sections.map((kind) => {
        const rows = shown.filter((item) => item.kind === kind)
        return (
          <section key={kind} className="today-section">
            <h2>
              {t(`desk.kind.${kind}`)} <span className="quiet">{kinds[kind]}</span>
            </h2>
            <TodayTable kind={kind} rows={rows} total={kinds[kind]} here={todayHref(query)} />
            {rows.length < kinds[kind] && (
              <p>
                <Link to={todayHref({ ...query, kind })}>{t('desk.all', { count: kinds[kind] })}</Link>
              </p>
            )}
          </section>
        )
      })}
    </NamesProvider>
  )
}
