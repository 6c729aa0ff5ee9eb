import { shanghaiTime } from '../calls/shanghai-time.ts'
import type { ListingEvent } from '../domain/listing/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { Timeline } from '../ui/timeline.tsx'

type Step = { event: ListingEvent; words: string; name: string; at: string }

/** What happened to a listing, the latest first, with the reasons and replies. */
export function ListingHistory({ steps }: { steps: readonly Step[] }) {
  const t = useT()
  if (steps.length === 0) return <p className="quiet">{t('listings.staff.noSteps')}</p>
  return (
    <Timeline
      entries={steps.map(({ event, words, name, at }, index) => ({
        key: String(steps.length - index),
        dateTime: at,
        when: shanghaiTime(at),
        what: (
          <>
            {t(`listings.event.${event}`)}
            {words && <span className="application-line listing-words">{words}</span>}
          </>
        ),
        who: event === 'expire' ? null : name,
      }))}
    />
  )
}
