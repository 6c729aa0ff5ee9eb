import { Form } from '@remix-run/react'
import { Deadline } from '../disputes/dispute-facts.tsx'
import { citedIn, FORUM_RULES } from '../domain/calendar/forum-rules.ts'
import type { Computed } from '../domain/deadline/computed.ts'
import type { WrittenDeadline } from '../domain/dispute/written-deadline.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'

type Line = { id: string; title: string; day: string; computed: Computed | null; doneAt: string | null }
/** A line of the table: a day that was kept, or the dispute's own answer deadline. */
type Row = Line | { id: 'answer'; answer: WrittenDeadline; day: string }

export type DeadlineTableProps = {
  disputeId: string
  /** When the answer to the other side is due; it is a part of the dispute itself, and changed there. */
  answer: WrittenDeadline | null
  deadlines: readonly Line[]
  mayTick: boolean
  /** The enterprise is done with the dispute: no day of it presses anybody any more. */
  over: boolean
  /** The dispute is over for the centre alone: its days run on. */
  alone: boolean
}

/** Deadlines with how each was found: why a day is not the one that counting alone gives. */
export function DeadlineTable({ disputeId, answer, deadlines, mayTick, over, alone }: DeadlineTableProps) {
  const t = useT()
  const own: Row[] = answer ? [{ id: 'answer', answer, day: answer.local.slice(0, 10) }] : []
  const rows = [...own, ...deadlines].sort((a, b) => a.day.localeCompare(b.day))
  if (rows.length === 0) return <p className="quiet">{t('deadlines.none')}</p>
  return (
    <>
      {alone && <p>{t('deadlines.alone')}</p>}
      <DataTable
        caption={t('deadlines.caption', { count: rows.length })}
        columns={[
          {
            key: 'title',
            title: t('deadlines.what'),
            heading: true,
            cell: (row) => ('answer' in row ? t('disputes.page.facts.deadline') : row.title),
          },
          {
            key: 'day',
            title: t('deadlines.day'),
            cell: (row) =>
              'answer' in row ? (
                <span>
                  <Deadline deadline={row.answer} over={over} />
                </span>
              ) : (
                <time dateTime={row.day}>{row.day}</time>
              ),
          },
          {
            key: 'how',
            title: t('deadlines.how'),
            cell: (row) =>
              'answer' in row ? (
                <span className="quiet">{t('deadlines.ofDispute')}</span>
              ) : (
                <How computed={row.computed} />
              ),
          },
          {
            key: 'state',
            title: t('deadlines.state'),
            cell: (row) =>
              over ? (
                <Ended done={'doneAt' in row && row.doneAt !== null} />
              ) : (
                <State row={row} tick={mayTick ? `/disputes/${disputeId}/deadlines` : null} />
              ),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </>
  )
}

/** @param tick where a day that was kept is ticked off; null where this reader may not */
function State({ row, tick }: { row: Row; tick: string | null }) {
  const t = useT()
  if ('answer' in row) {
    const past = row.answer.left.unit === 'past'
    return <Tag tone={past ? 'plain' : 'open'}>{t(past ? 'disputes.page.past' : 'deadlines.open')}</Tag>
  }
  if (row.doneAt !== null) return <Tag tone="good">{t('deadlines.done')}</Tag>
  if (tick === null) return <Tag tone="open">{t('deadlines.open')}</Tag>
  return (
    <Form method="post" action={`${tick}/${row.id}/tick`}>
      <Button tone="quiet">
        {t('deadlines.tick')}
        <span className="visually-hidden"> {row.title}</span>
      </Button>
    </Form>
  )
}

/** Of a dispute that is over. */
function Ended({ done }: { done: boolean }) {
  const t = useT()
  return <Tag tone={done ? 'good' : 'plain'}>{t(done ? 'deadlines.done' : 'deadlines.ended')}</Tag>
}

function How({ computed }: { computed: Computed | null }) {
  const t = useT()
  const language = useLocale() === 'en' ? 'en' : 'zh'
  if (computed === null) return <span className="quiet">{t('deadlines.given')}</span>
  const { event, period, rule, moved } = computed
  return (
    <>
      {t('deadlines.explained', {
        event,
        period: t(`deadlines.period.${period.unit}`, { count: period.count }),
        forum: FORUM_RULES[rule].name[language],
      })}
      {moved && (
        <span className="deadline-left">
          {t('deadlines.moved', {
            from: moved.from,
            because: moved.because[language],
            rule: citedIn(moved.rule, language),
          })}
        </span>
      )}
    </>
  )
}
