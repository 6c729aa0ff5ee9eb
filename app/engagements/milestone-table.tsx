import { Form } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'

type Milestone = {
  id: string
  kind: 'milestone' | 'deadline'
  title: string
  dueOn: string
  doneOn: string | null
}

type MilestoneTableProps = {
  engagementId: string
  milestones: readonly Milestone[]
  /** The day on which the page is read. */
  today: string
  mayPlan: boolean
}

/** What an engagement has to reach, by day, and what it has reached. */
export function MilestoneTable({ engagementId, milestones, today, mayPlan }: MilestoneTableProps) {
  const t = useT()
  return (
    <DataTable
      caption={t('engagements.milestones.caption', { count: milestones.length })}
      columns={[
        { key: 'title', title: t('engagements.milestones.what'), heading: true, cell: (row) => row.title },
        {
          key: 'kind',
          title: t('engagements.milestones.kind'),
          cell: (row) => t(`engagements.milestones.kindOf.${row.kind}`),
        },
        {
          key: 'due',
          title: t('engagements.milestones.due'),
          unbroken: true,
          cell: (row) => <time dateTime={row.dueOn}>{row.dueOn}</time>,
        },
        {
          key: 'state',
          title: t('engagements.milestones.state'),
          cell: (row) => <MilestoneState milestone={row} today={today} />,
        },
        ...(mayPlan
          ? [
              {
                key: 'step',
                title: t('engagements.milestones.step'),
                cell: (row: Milestone) =>
                  row.doneOn === null && (
                    <div>
                      <AskOnce
                        act={t('engagements.milestones.complete')}
                        of={` ${row.title}`}
                        what={t('engagements.milestones.completeHow', { title: row.title })}
                      >
                        <Form
                          method="post"
                          action={`/engagements/${engagementId}/milestones/${row.id}/completion`}
                        >
                          <Button>{t('engagements.milestones.complete')}</Button>
                        </Form>
                      </AskOnce>
                      <AskOnce
                        act={t('engagements.milestones.withdraw')}
                        of={` ${row.title}`}
                        what={t('engagements.milestones.withdrawHow', { title: row.title })}
                      >
                        <Form
                          method="post"
                          action={`/engagements/${engagementId}/milestones/${row.id}/withdrawal`}
                        >
                          <Button tone="warm">{t('engagements.milestones.withdraw')}</Button>
                        </Form>
                      </AskOnce>
                    </div>
                  ),
              },
            ]
          : []),
      ]}
      rows={milestones}
      rowKey={(row) => row.id}
    />
  )
}

function MilestoneState({ milestone, today }: { milestone: Milestone; today: string }) {
  const t = useT()
  if (milestone.doneOn !== null) {
    return <Tag tone="good">{t('engagements.milestones.done', { day: milestone.doneOn })}</Tag>
  }
  const late = milestone.dueOn < today
  return (
    <Tag tone={late ? 'warm' : 'open'}>
      {t(late ? 'engagements.milestones.late' : 'engagements.milestones.open')}
    </Tag>
  )
}
