import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FieldProblem } from '../domain/errors.ts'
import { useT } from '../i18n/context.tsx'
import type { Translate } from '../i18n/translate.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { type Crumb, PageHead } from '../ui/page-head.tsx'

type CommissionFormProps = {
  title: string
  lede: string
  submit: string
  crumbs: readonly Crumb[]
  back: string
  /** Sent unseen. */
  hidden?: Readonly<Record<string, string>>
  /** Of the commission, where there is one already. */
  version?: number
  refused: readonly FieldProblem[]
  children: (errorOf: (field: string) => string | undefined) => ReactNode
}

/** A step of a commission on a page of its own: what was typed stays when it is refused. */
export function CommissionForm({
  title,
  lede,
  submit,
  crumbs,
  back,
  hidden = {},
  version,
  refused,
  children,
}: CommissionFormProps) {
  const t = useT()
  const problems = refused.map((problem) => ({ field: problem.field, message: sentenceOf(t, problem) }))
  return (
    <>
      <PageHead title={title} lede={lede} crumbs={crumbs} />
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="application-fields">
        {version !== undefined && <VersionField version={version} />}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children((field) => problems.find((problem) => problem.field === field)?.message)}
        <p className="actions">
          <Button>{submit}</Button>
          <Link to={back}>{t('commissions.back')}</Link>
        </p>
      </LongForm>
    </>
  )
}

/** What is wrong with a field, which the sentence names where the same can be wrong with several. */
function sentenceOf(t: Translate, { field, message, about = '' }: FieldProblem): string {
  const say = t as (key: string, values?: Record<string, string>) => string
  return say(`commissions.problem.${message}`, { field: say(`commissions.field.${field}`), about })
}
