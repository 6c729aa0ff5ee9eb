import type { ReactNode } from 'react'
import { shanghaiMinute } from '../domain/day.ts'
import type { Particulars } from '../domain/dispute/particulars.ts'
import type { DisputeFacts } from '../domain/dispute/schema.ts'
import { CLOCK } from '../domain/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { translateMessage } from '../i18n/translate.ts'
import { Timeline } from '../ui/timeline.tsx'
import { Written } from '../ui/written.tsx'

/** A past event, as `listEvents` gives it. */
export type TimelineEvent = {
  id: number
  at: string
  noun: keyof typeof EVENTS_OF
  action: string
  who: string
  byStaff: boolean
  note: string
  changed: string[]
}

/** Where the events of a noun have their texts. */
const EVENTS_OF = {
  dispute: 'disputes.event',
  engagement: 'engagements.event',
  invitation: 'invitations.event',
} as const

/** What happened, when and by whom; the latest first. */
export function EventTimeline({ events }: { events: readonly TimelineEvent[] }) {
  const t = useT()
  const tell = useEventText()
  const nameOf = ({ who, byStaff }: TimelineEvent) => {
    if (who === CLOCK) return t('disputes.event.byClock')
    return byStaff ? t('disputes.event.byStaff', { who }) : who
  }
  return (
    <Timeline
      entries={events.map((event) => ({
        key: String(event.id),
        dateTime: event.at,
        when: shanghaiMinute(event.at),
        what: tell(event),
        who: nameOf(event),
      }))}
    />
  )
}

function useEventText(): (event: TimelineEvent) => ReactNode {
  const t = useT()
  return ({ noun, action, note, changed }) => {
    if (noun === 'dispute' && action === 'edit') {
      const parts = changed.map((part) =>
        t(`disputes.part.${part as keyof DisputeFacts | keyof Particulars}`),
      )
      return t('disputes.event.edit', { parts: parts.join(t('shell.listSeparator')) })
    }
    const text = translateMessage(t, `${EVENTS_OF[noun]}.${action}`)
    if (note === '') return text
    return (
      <>
        {text}
        {t('shell.colon')}
        <Written as="span" text={note} className="written-words" />
      </>
    )
  }
}
