import { Form } from '@remix-run/react'
import type { NamedDay } from '../domain/calendar/calendar.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'

/** A year as the page lists it. */
export type YearShown = {
  year: number
  source: string
  asOf: string
  workingDays: number
  days: (NamedDay & { open: boolean; by: string | null })[]
}

/** The years that a calendar knows, the latest first, each with its source and the days that are not plain weekends. */
export function CalendarYears({
  calendar,
  years,
  mayCorrect,
}: {
  calendar: string
  years: readonly YearShown[]
  mayCorrect: boolean
}) {
  const t = useT()
  return (
    <>
      {years.map((one, index) => (
        <details className="calendar-year" key={one.year} open={index === 0}>
          <summary>
            <strong>{t('calendar.year', { year: String(one.year) })}</strong>{' '}
            <span className="quiet">
              {t('calendar.yearFacts', { count: one.workingDays, source: one.source, day: one.asOf })}
            </span>
          </summary>
          <DayTable calendar={calendar} year={one} mayCorrect={mayCorrect} />
        </details>
      ))}
    </>
  )
}

function DayTable({
  calendar,
  year,
  mayCorrect,
}: {
  calendar: string
  year: YearShown
  mayCorrect: boolean
}) {
  const t = useT()
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const weekday = new Intl.DateTimeFormat(useLocale(), { weekday: 'short', timeZone: 'UTC' })
  return (
    <DataTable
      caption={t('calendar.days', { year: String(year.year) })}
      captionHidden
      columns={[
        {
          key: 'day',
          title: t('calendar.day'),
          heading: true,
          unbroken: true,
          cell: ({ day }) => <time dateTime={day}>{`${day} ${weekday.format(new Date(day))}`}</time>,
        },
        {
          key: 'kind',
          title: t('calendar.kind'),
          cell: ({ open }) => (
            <Tag tone={open ? 'good' : 'plain'}>{t(open ? 'calendar.open' : 'calendar.closed')}</Tag>
          ),
        },
        { key: 'name', title: t('calendar.because'), cell: ({ name }) => name[language] },
        {
          key: 'by',
          title: t('calendar.by'),
          cell: ({ by, day }) =>
            by === null ? (
              <span className="quiet">{t('calendar.published')}</span>
            ) : (
              <>
                {by} {mayCorrect && <DropDay calendar={calendar} day={day} />}
              </>
            ),
        },
      ]}
      rows={year.days}
      rowKey={({ day }) => day}
    />
  )
}

function DropDay({ calendar, day }: { calendar: string; day: string }) {
  const t = useT()
  return (
    <Form method="post" action={`/staff/calendar/${calendar}/removal`} className="inline-form">
      <input type="hidden" name="day" value={day} />
      <button type="submit" className="text-button">
        {t('calendar.drop')}
        <span className="visually-hidden"> {day}</span>
      </button>
    </Form>
  )
}
