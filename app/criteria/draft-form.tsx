import { Link } from '@remix-run/react'
import { CRITERION_TEXTS, type DraftIssue, type DraftItem } from '../domain/criteria/draft.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

type DraftFormProps = {
  /** The version that the draft is made of. */
  base: number
  inForceFrom: string
  items: readonly DraftItem[]
  issues: readonly DraftIssue[]
  back: { to: string; label: string }
}

/** The next version of a checklist: each question in both languages, with rows to spare. Needs no scripts. */
export function DraftForm({ base, inForceFrom, items, issues, back }: DraftFormProps) {
  const t = useT()
  const problems = issues.map(({ field, code }) => {
    const [, text, row] = /^(\w+)-(\d+)$/.exec(field) ?? []
    const known = CRITERION_TEXTS.find((one) => one === text)
    const about = known
      ? t('criteria.about', { number: Number(row) + 1, text: t(`criteria.field.${known}`) })
      : t('criteria.field.inForceFrom')
    return {
      field: field === 'items' ? 'zh-0' : field,
      message: t(`criteria.problem.${code}`, { field: about }),
    }
  })
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <>
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="section">
        <input type="hidden" name="base" value={base} />
        <input type="hidden" name="count" value={items.length} />
        <div className="application-fields">
          <TextField
            id="inForceFrom"
            type="date"
            label={t('criteria.field.inForceFrom')}
            hint={t('criteria.inForceHint')}
            error={errorOf('inForceFrom')}
            defaultValue={inForceFrom}
          />
        </div>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
          <fieldset key={index} className="criterion-draft">
            <legend>
              {item.code === ''
                ? t('criteria.newItem', { number: index + 1 })
                : t('criteria.item', { number: index + 1 })}
            </legend>
            <input type="hidden" name={`code-${index}`} value={item.code} />
            <div className="criterion-texts">
              {CRITERION_TEXTS.map((text) => (
                <TextAreaField
                  key={text}
                  id={`${text}-${index}`}
                  label={t(`criteria.field.${text}`)}
                  error={errorOf(`${text}-${index}`)}
                  rows={2}
                  defaultValue={item[text]}
                />
              ))}
            </div>
            <Choice
              type="checkbox"
              name={`mayNotApply-${index}`}
              value="yes"
              defaultChecked={item.mayNotApply}
            >
              <span>{t('criteria.field.mayNotApply')}</span>
            </Choice>
            {item.code !== '' && (
              <Choice type="checkbox" name={`dropped-${index}`} value="yes" defaultChecked={item.dropped}>
                <span>{t('criteria.field.dropped')}</span>
              </Choice>
            )}
          </fieldset>
        ))}
        <p className="actions">
          <Button>{t('criteria.issue')}</Button>
          <Link to={back.to}>{back.label}</Link>
        </p>
      </LongForm>
    </>
  )
}
