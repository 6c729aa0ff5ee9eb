import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { YearForm } from '../calendar/calendar-forms.tsx'
import { enterYear } from '../calendar/commands.server.ts'
import { readTypedDays, readYear } from '../calendar/read-form.server.ts'
import { type CalendarProblem, sayCalendarProblems } from '../calendar/say-problems.ts'
import { canCorrectCalendar } from '../domain/calendar/policy.ts'
import { isCalendarCode, PUBLISHED_CALENDARS } from '../domain/calendar/published-calendars.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('calendar.addYear'))

async function authorised({
  request,
  params,
  context,
}: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>) {
  const actor = await requireStaff(request, context.app)
  const code = params.calendar ?? ''
  if (!isCalendarCode(code)) throw new Problem('not_found', 'there is no such calendar')
  if (!canCorrectCalendar(actor)) throw new Problem('forbidden', 'calendars are kept by managers')
  return { actor, code }
}

export async function loader(args: LoaderFunctionArgs) {
  const { code } = await authorised(args)
  const nextYear = Number(shanghaiDay(args.context.app.now()).slice(0, 4)) + 1
  return json({ code, name: PUBLISHED_CALENDARS[code].name, year: String(nextYear) })
}

export async function action(args: ActionFunctionArgs) {
  const { app } = args.context
  const { actor, code } = await authorised(args)
  const form = await args.request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = { year: text('year'), source: text('source').trim(), days: text('days') }
  const year = readYear(typed.year)
  const read = readTypedDays(typed.days, false)
  const problems: CalendarProblem[] = [
    ...(year === null ? [{ field: 'year', code: 'year_unreadable', line: 0 }] : []),
    ...(typed.source === '' ? [{ field: 'source', code: 'source_empty', line: 0 }] : []),
    ...(read.problem ? [read.problem] : []),
  ]
  if (year === null || problems.length > 0) return json({ problems, typed }, 422)
  try {
    await enterYear(app.db, actor, { calendar: code, year, source: typed.source, days: read.days }, app.now())
  } catch (error) {
    const known = isProblem(error) ? REFUSED[error.code] : undefined
    if (!known) throw error
    return json({ problems: [{ ...known, line: 0 }], typed }, 422)
  }
  return redirectWithMessage(app, `/staff/calendar/${code}`, 'calendar.message.entered')
}

const REFUSED: Partial<Record<string, { field: string; code: string }>> = {
  duplicate: { field: 'year', code: 'year_known' },
  invalid_input: { field: 'days', code: 'days_outside' },
}

export default function EnterYear() {
  const { code, name, year } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const problems = sayCalendarProblems(t, answered?.problems ?? [])
  return (
    <>
      <PageHead
        title={t('calendar.addYearFor', { name: name[language] })}
        here={t('calendar.addYear')}
        lede={t('calendar.addYearLede')}
        crumbs={[{ to: `/staff/calendar/${code}`, label: t('calendar.title') }]}
      />
      <ErrorSummary problems={problems} />
      <YearForm {...(answered?.typed ?? { year, source: '', days: '' })} problems={problems} />
    </>
  )
}
