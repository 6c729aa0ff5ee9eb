import { Link } from '@remix-run/react'
import { shanghaiTime } from '../calls/shanghai-time.ts'
import { hasLetter } from '../domain/listing/letter.ts'
import type { ListingEvent } from '../domain/listing/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Written } from '../ui/written.tsx'

type Step = { id: string; event: ListingEvent; words: string; name: string; at: string }

type ListingHistoryProps = {
  steps: readonly Step[]
  /** The page under which the letters of decisions lie. */
  base: string
}

/** What happened to a listing, the latest first, with the reasons, the replies and the letters. */
export function ListingHistory({ steps, base }: ListingHistoryProps) {
  const t = useT()
  if (steps.length === 0) return <p className="quiet">{t('listings.staff.noSteps')}</p>
  return (
    <Timeline
      entries={steps.map(({ id, event, words, name, at }, index) => ({
        key: String(steps.length - index),
        dateTime: at,
        when: shanghaiTime(at),
        what: (
          <>
            {t(`listings.event.${event}`)}
            {words && <Written as="span" text={words} className="application-line listing-words" />}
            {hasLetter(event) && (
              <Link className="application-line small" to={`${base}/letters/${id}`}>
                {t('listings.letter.link')}
              </Link>
            )}
          </>
        ),
        who: event === 'expire' ? null : name,
      }))}
    />
  )
}
