import { Link } from '@remix-run/react'
import { hasLetter } from '../domain/listing/letter.ts'
import type { ListingEvent } from '../domain/listing/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Written } from '../ui/written.tsx'

type Step = { id: string; event: ListingEvent; words: string; name: string; at: string }
type Entry = { applicationId: string; name: string; at: string }

type ListingHistoryProps = {
  steps: readonly Step[]
  /** The decisions by which it was entered. */
  entries: readonly Entry[]
  /** The page under which the letters of decisions lie. */
  base: string
  /** The page under which the applications lie; null for whoever may not read them, a colleague of who applied. */
  applications: string | null
}

/** What happened to a listing, the latest first, with the reasons, the replies and the letters. */
export function ListingHistory({ steps, entries, base, applications }: ListingHistoryProps) {
  const t = useT()
  const moment = useMoment()
  if (steps.length + entries.length === 0) return <p className="quiet">{t('listings.staff.noSteps')}</p>
  const entered = entries.map(({ applicationId, name, at }) => ({
    key: applicationId,
    dateTime: at,
    when: moment(at),
    what: (
      <>
        {t('listings.staff.entered')}
        {applications && (
          <Link className="application-line small" to={`${applications}/${applicationId}`}>
            {t('listings.staff.application')}
          </Link>
        )}
      </>
    ),
    who: name,
  }))
  const taken = steps.map(({ id, event, words, name, at }) => ({
    key: id,
    dateTime: at,
    when: moment(at),
    what: (
      <>
        {t(`listings.event.${event}`)}
        {words && <Written as="span" text={words} className="application-line written-words" />}
        {hasLetter(event) && (
          <Link className="application-line small" to={`${base}/letters/${id}`}>
            {t('listings.letter.link')}
          </Link>
        )}
      </>
    ),
    who: event === 'expire' ? null : name,
  }))
  return <Timeline entries={[...taken, ...entered].sort((a, b) => b.dateTime.localeCompare(a.dateTime))} />
}
