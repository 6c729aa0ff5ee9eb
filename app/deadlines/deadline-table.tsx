import { Form } from '@remix-run/react'
import { FORUM_RULES } from '../domain/calendar/forum-rules.ts'
import type { Computed } from '../domain/deadline/computed.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'

type Line = { id: string; title: string; day: string; computed: Computed | null; doneAt: string | null }

/** Deadlines with how each was found: why a day is not the one that counting alone gives. */
export function DeadlineTable({
  disputeId,
  deadlines,
  mayTick,
}: {
  disputeId: string
  deadlines: readonly Line[]
  mayTick: boolean
}) {
  const t = useT()
  return (
    <DataTable
      caption={t('deadlines.caption', { count: deadlines.length })}
      columns={[
        { key: 'title', title: t('deadlines.what'), heading: true, cell: (row) => row.title },
        {
          key: 'day',
          title: t('deadlines.day'),
          unbroken: true,
          cell: ({ day }) => <time dateTime={day}>{day}</time>,
        },
        { key: 'how', title: t('deadlines.how'), cell: ({ computed }) => <How computed={computed} /> },
        {
          key: 'state',
          title: t('deadlines.state'),
          cell: ({ id, title, doneAt }) =>
            doneAt === null && mayTick ? (
              <Form method="post" action={`/disputes/${disputeId}/deadlines/${id}/tick`}>
                <Button tone="quiet">
                  {t('deadlines.tick')}
                  <span className="visually-hidden"> {title}</span>
                </Button>
              </Form>
            ) : (
              <Tag tone={doneAt === null ? 'open' : 'good'}>
                {t(doneAt === null ? 'deadlines.open' : 'deadlines.done')}
              </Tag>
            ),
        },
      ]}
      rows={deadlines}
      rowKey={(row) => row.id}
    />
  )
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
          {t('deadlines.moved', { from: moved.from, because: moved.because[language], rule: moved.rule })}
        </span>
      )}
    </>
  )
}
