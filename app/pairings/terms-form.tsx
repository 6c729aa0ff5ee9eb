import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ownTermsOf } from '../domain/pairing/own-terms.ts'
import { otherSide } from '../domain/pairing/policy.ts'
import type { Origin } from '../domain/vocabulary/parties.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type SummaryProblem } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { type CommonGround, TermFields } from './term-fields.tsx'
import { TERM_SECTIONS } from './terms-fields.ts'
import type { TermValues } from './terms-values.ts'

type TermsFormProps = {
  values: TermValues
  words: string
  common: CommonGround
  problems: readonly SummaryProblem[]
  submit: ReactNode
  back: string
  /** The side that writes: what the other alone knows of itself is not asked. */
  side: Origin
  /** What the form says beside the terms, unseen. */
  hidden: Readonly<Record<string, string>>
}

/** Everything that two firms agree on, section by section. */
export function TermsForm({ values, words, common, problems, submit, back, side, hidden }: TermsFormProps) {
  const t = useT()
  const others: readonly string[] = ownTermsOf(otherSide(side))
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <>
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="pairing-form">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {TERM_SECTIONS.map(({ code, fields }) => (
          <section key={code} className="section">
            <h2>{t(`pairings.section.${code}`)}</h2>
            {(code === 'lead' || code === 'insurance') && (
              <p className="quiet">{t('pairings.form.ofTheOther')}</p>
            )}
            <div
              className={
                code === 'scope' || code === 'work' || code === 'rules'
                  ? 'application-fields'
                  : 'pairing-pairs'
              }
            >
              <TermFields
                fields={fields.filter(({ name }) => !others.includes(name))}
                values={values}
                common={common}
                errorOf={errorOf}
              />
            </div>
          </section>
        ))}
        <section className="section application-fields">
          <TextAreaField
            id="words"
            label={t('pairings.form.words')}
            hint={t('pairings.form.wordsHint')}
            optional
            defaultValue={words}
            rows={3}
          />
          <p className="actions">
            <Button>{submit}</Button>
            <Link to={back}>{t('pairings.step.back')}</Link>
          </p>
        </section>
      </LongForm>
    </>
  )
}
