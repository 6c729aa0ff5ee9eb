import { type Availability, holdsOn } from '../domain/listing/availability.ts'
import { useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'

/** What a party takes today and soon, in lines. */
export function AvailabilitySummary({ availability, today }: { availability: Availability; today: string }) {
  const t = useT()
  const { place } = useNames()
  const { capacity, leave, pauses } = availability
  const open = t('listings.availability.open')
  const lines = [
    capacity === null
      ? t('listings.availability.capacityNone')
      : t('listings.availability.capacityLeft', { count: capacity }),
    ...leave.map((span) =>
      holdsOn(span, today)
        ? t('listings.availability.away', { to: span.to ?? open })
        : t('listings.availability.awaySoon', { from: span.from, to: span.to ?? open }),
    ),
    ...pauses.map(({ jurisdiction, from, to }) =>
      t('listings.availability.pausedAt', {
        place: place(jurisdiction),
        span: t('listings.availability.span', {
          from: from ?? t('listings.availability.now'),
          to: to ?? open,
        }),
      }),
    ),
  ]
  return lines.map((line) => (
    <span className="application-line" key={line}>
      {line}
    </span>
  ))
}
