import { MILESTONE_LIMIT } from '../domain/engagement/limits.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

type MilestoneFormProps = {
  /** What makes adding it twice once. */
  newId: string
  values: { kind: string; title: string; dueOn: string }
  /** A day that is over and was asked about: sent again, it is meant. */
  past: string | null
  problems: readonly { field: string; message: string }[]
}

/** Plans something to be reached by a day. */
export function MilestoneForm({ newId, values, past, problems }: MilestoneFormProps) {
  const t = useT()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <LongForm noValidate className="work-form">
      <ErrorSummary problems={problems} />
      <input type="hidden" name="id" value={newId} />
      {past !== null && <input type="hidden" name="past" value={past} />}
      <Checkboxes
        name="kind"
        single
        legend={t('engagements.milestones.kind')}
        error={errorOf('kind')}
        options={(['milestone', 'deadline'] as const).map((value) => ({
          value,
          label: t(`engagements.milestones.kindOf.${value}`),
        }))}
        chosen={[values.kind]}
      />
      <TextField
        id="title"
        label={t('engagements.milestones.what')}
        error={errorOf('title')}
        defaultValue={values.title}
        maxLength={MILESTONE_LIMIT}
      />
      <TextField
        id="dueOn"
        type="date"
        label={t('engagements.milestones.due')}
        error={errorOf('dueOn')}
        defaultValue={values.dueOn}
      />
      <Button>{t('engagements.milestones.add')}</Button>
    </LongForm>
  )
}
