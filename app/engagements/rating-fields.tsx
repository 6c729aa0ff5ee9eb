import { COMMENT_LIMIT } from '../domain/engagement/limits.ts'
import { RATED_POINTS, SCORES } from '../domain/engagement/rating.ts'
import { useT } from '../i18n/context.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { TextAreaField } from '../ui/field.tsx'

type RatingFieldsProps = {
  /** Who is rated: start of the controls' names. */
  who: string
  problems: readonly { field: string; message: string }[]
}

/** Three points of the service, each from one to five; never how the matter ended. */
export function RatingFields({ who, problems }: RatingFieldsProps) {
  const t = useT()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <>
      {RATED_POINTS.map((point) => (
        <Checkboxes
          key={point}
          name={`${who}-${point}`}
          single
          legend={t(`engagements.rating.point.${point}`)}
          error={errorOf(`${who}-${point}`)}
          options={SCORES.map((score) => ({
            value: String(score),
            label: t(`engagements.rating.score.s${score}`),
          }))}
        />
      ))}
      <TextAreaField
        id={`${who}-comment`}
        label={t('engagements.rating.comment')}
        optional
        rows={3}
        maxLength={COMMENT_LIMIT}
        error={errorOf(`${who}-comment`)}
      />
    </>
  )
}
