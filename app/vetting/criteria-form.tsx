import { CRITERION_ANSWERS, type Criterion, type CriterionAnswer } from '../domain/criteria/criterion.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { Tag } from '../ui/tag.tsx'
import { Written } from '../ui/written.tsx'
import { WORDS_LIMIT } from './words-limit.ts'

export type Answer = { answer: CriterionAnswer; evidence: string; name: string }

type CriteriaFormProps = {
  applicationId: string
  items: readonly Criterion[]
  answers: Readonly<Record<string, Answer>>
  examinable: boolean
  errorOf: (field: string) => string | undefined
}

const TONE = { met: 'good', not_met: 'warm', not_applicable: 'plain' } as const

/** The checklist, each question with its answer and what shows it. */
export function CriteriaForm({ applicationId, items, answers, examinable, errorOf }: CriteriaFormProps) {
  const t = useT()
  const isEnglish = useLocale() === 'en'
  const list = (
    <ol className="criteria-answers">
      {items.map((item) => {
        const given = answers[item.code]
        const question = isEnglish ? item.en : item.zh
        return (
          <li key={item.code}>
            {examinable ? (
              <div className="criterion">
                <Checkboxes
                  name={`answer-${item.code}`}
                  legend={question}
                  hint={isEnglish ? item.evidenceEn : item.evidenceZh}
                  options={CRITERION_ANSWERS.filter(
                    (answer) => answer !== 'not_applicable' || item.mayNotApply,
                  ).map((answer) => ({ value: answer, label: t(`vetting.page.answer.${answer}`) }))}
                  chosen={given ? [given.answer] : []}
                  single
                />
                <TextField
                  id={`evidence-${item.code}`}
                  label={t('vetting.page.evidence')}
                  maxLength={WORDS_LIMIT}
                  defaultValue={given?.evidence ?? ''}
                  error={errorOf(`evidence-${item.code}`)}
                />
              </div>
            ) : (
              <div>
                <p>{question}</p>
                <p>
                  {given ? (
                    <>
                      <Tag tone={TONE[given.answer]}>{t(`vetting.page.answer.${given.answer}`)}</Tag>{' '}
                      <Written as="span" className="written-words" text={given.evidence} />{' '}
                      <span className="quiet small">{given.name}</span>
                    </>
                  ) : (
                    <span className="quiet">{t('vetting.page.unanswered')}</span>
                  )}
                </p>
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
  if (!examinable) return list
  return (
    <LongForm action={`/staff/applications/${applicationId}/criteria`} preventScrollReset>
      {list}
      <p className="actions">
        <Button tone="quiet">{t('vetting.page.saveAnswers')}</Button>
      </p>
    </LongForm>
  )
}
