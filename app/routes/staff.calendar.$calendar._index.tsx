import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DaysForm } from '../calendar/calendar-forms.tsx'
import { CalendarYears } from '../calendar/calendar-years.tsx'
import { correctDays } from '../calendar/commands.server.ts'
import { getCorrectedCalendar, listCorrections } from '../calendar/queries.server.ts'
import { readTypedDays } from '../calendar/read-form.server.ts'
import { sayCalendarProblems } from '../calendar/say-problems.ts'
import { openCalendar } from '../domain/calendar/calendar.ts'
import { canCorrectCalendar } from '../domain/calendar/policy.ts'
import {
  CALENDAR_CODES,
  CENTRE_CALENDAR,
  isCalendarCode,
  PUBLISHED_CALENDARS,
} from '../domain/calendar/published-calendars.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Tabs } from '../ui/tabs.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('calendar.title'))

const codeOf = (code: string | undefined) => {
  if (!code || !isCalendarCode(code)) throw new Problem('not_found', 'there is no such calendar')
  return code
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const code = codeOf(params.calendar)
  const [calendar, corrections] = await Promise.all([
    getCorrectedCalendar(app.db, code),
    listCorrections(app.db, code),
  ])
  const { working } = openCalendar(calendar)
  const enteredBy = new Map(corrections.map(({ day, by }) => [day, by]))
  const nextYear = Number(shanghaiDay(app.now()).slice(0, 4)) + 1
  return json({
    code,
    mayCorrect: canCorrectCalendar(actor),
    calendars: CALENDAR_CODES.map((one) => ({ code: one, name: PUBLISHED_CALENDARS[one].name })),
    missing: working.has(nextYear) ? null : nextYear,
    years: [...calendar.years]
      .sort((a, b) => b.year - a.year)
      .map(({ year, source, asOf, closed, open }) => ({
        year,
        source,
        asOf,
        workingDays: working.get(year)?.length ?? 0,
        days: [
          ...closed.map((day) => ({ ...day, open: false })),
          ...open.map((day) => ({ ...day, open: true })),
        ]
          .map((day) => ({ ...day, by: enteredBy.get(day.day) ?? null }))
          .sort((a, b) => (a.day < b.day ? -1 : 1)),
      })),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const code = codeOf(params.calendar)
  const typed = String((await request.formData()).get('days') ?? '')
  const { days, problem } = readTypedDays(typed, true)
  if (problem) return json({ problems: [problem], days: typed }, 422)
  try {
    await correctDays(app.db, actor, code, days, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'calendar_unknown') throw error
    return json({ problems: [{ field: 'days', code: 'year_unknown', line: 0 }], days: typed }, 422)
  }
  return redirectWithMessage(app, `/staff/calendar/${code}`, 'calendar.message.corrected')
}

export default function CalendarPage() {
  const { code, calendars, years, missing, mayCorrect } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const problems = sayCalendarProblems(t, answered?.problems ?? [])
  return (
    <>
      <PageHead title={t('calendar.title')} lede={t('calendar.lede')} />
      <ErrorSummary problems={problems} />
      <Tabs
        label={t('calendar.which')}
        tabs={calendars.map((one) => ({
          to: `/staff/calendar/${one.code}`,
          label: one.name[language],
          current: one.code === code,
        }))}
      />
      {missing !== null && (
        <Notice tone="warm" title={t('calendar.unknownNext', { year: String(missing) })}>
          {code === CENTRE_CALENDAR && <p>{t('calendar.unknownNextCentre', { year: String(missing) })}</p>}
          <p>{t('calendar.unknownNextHow', { year: String(missing) })}</p>
        </Notice>
      )}
      {mayCorrect && (
        <p className="actions section">
          <LinkButton to={`/staff/calendar/${code}/years`} tone={missing === null ? 'quiet' : 'solid'}>
            {t('calendar.addYear')}
          </LinkButton>
        </p>
      )}
      {mayCorrect && (
        <section className="section">
          <h2>{t('calendar.correct')}</h2>
          <p className="quiet">{t('calendar.correctHow')}</p>
          <DaysForm days={answered?.days ?? ''} problems={problems} />
        </section>
      )}
      <section className="section">
        <CalendarYears calendar={code} years={years} mayCorrect={mayCorrect} />
      </section>
    </>
  )
}
