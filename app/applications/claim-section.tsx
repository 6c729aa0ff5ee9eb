import { Link } from '@remix-run/react'
import { CLAIM_FIELDS } from '../domain/application/claim.ts'
import { PASTED_COLUMNS, type PastedIssue } from '../domain/application/pasted.ts'
import type { FieldIssue } from '../domain/application/read-fields.ts'
import { type ClaimKind, SECTION_OF_CLAIM } from '../domain/application/sections.ts'
import type { Values } from '../domain/application/values.ts'
import { useT } from '../i18n/context.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { useOnce } from '../ui/once.ts'
import { type ClaimLine, type ClaimRequest, ClaimTable } from './claim-table.tsx'
import { useFieldLabel, useSayIssues } from './field-label.ts'
import { FormFields } from './form-fields.tsx'

type ClaimSectionProps = {
  applicationId: string
  kind: ClaimKind
  claims: readonly ClaimLine[]
  today: string
  editable: boolean
  /** What the centre asks to have changed in single claims. */
  requests: readonly ClaimRequest[]
  /** What the last form said, and what of it must be mended. */
  typed: Values
  issues: readonly FieldIssue[]
  pasted: { text: string; issues: readonly PastedIssue[] }
  /** What is asked for already exists. */
  repeated: boolean
}

/** The claims of one kind: what is there, a form for one more, and for matters a field to paste many. */
export function ClaimSection(props: ClaimSectionProps) {
  const { applicationId, kind, claims, today, editable, requests, typed, issues, pasted, repeated } = props
  const t = useT()
  const once = useOnce('?index')
  const fieldProblems = useSayIssues()(issues)
  const pastedProblems = useSayPasted()(pasted.issues)
  const problems = [
    ...(repeated ? [{ field: 'jurisdiction', message: t('applications.claims.repeated') }] : []),
    ...fieldProblems,
    ...pastedProblems.map((message) => ({ field: 'pasted', message })),
  ]
  const done = (
    <LinkButton to={`/applications/${applicationId}`} tone="quiet">
      {t('applications.claims.done')}
    </LinkButton>
  )
  return (
    <>
      <ErrorSummary problems={problems} />
      <ClaimTable {...{ applicationId, kind, claims, today, editable, requests }} />
      {claims.length > 0 && <p className="actions section">{done}</p>}
      {editable && (
        <section className="section">
          <h2>{t(`applications.claims.add.${kind}`)}</h2>
          <LongForm action={once} noValidate key={claims.length}>
            <FormFields
              fields={CLAIM_FIELDS[kind]}
              values={typed}
              errorOf={(field) => problems.find((problem) => problem.field === field)?.message}
            />
            <p className="actions application-form-end">
              <Button>{t(`applications.claims.add.${kind}`)}</Button>
              {claims.length === 0 && done}
            </p>
          </LongForm>
        </section>
      )}
      {editable && kind === 'matter' && <PasteForm text={pasted.text} errors={pastedProblems} />}
    </>
  )
}

function PasteForm({ text, errors }: { text: string; errors: readonly string[] }) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  const columns = PASTED_COLUMNS.map(fieldLabel).join(t('shell.listSeparator'))
  return (
    <section className="section">
      <h2>{t('applications.claims.paste')}</h2>
      <LongForm beside="paste" action={useOnce('?paste')} noValidate>
        <TextAreaField
          id="pasted"
          label={t('applications.claims.pasted')}
          hint={t('applications.claims.pasteHow', { columns })}
          error={errors.length > 0 ? errors.slice(0, 20).join(' ') : undefined}
          rows={8}
          defaultValue={text}
          spellCheck={false}
        />
        <p className="actions application-form-end">
          <Button tone="quiet">{t('applications.claims.pasteSubmit')}</Button>
        </p>
      </LongForm>
    </section>
  )
}

function useSayPasted(): (issues: readonly PastedIssue[]) => string[] {
  const t = useT()
  const fieldLabel = useFieldLabel()
  return (issues) =>
    issues.slice(0, 50).map(({ row, field, code, text }) => {
      if (code === 'many') return t('applications.claims.tooMany')
      const written = text ? t('applications.claims.rowText', { text: text.slice(0, 40) }) : ''
      const why = t(`applications.problem.${code}`, { field: fieldLabel(field) })
      return t('applications.claims.rowProblem', { row, field: fieldLabel(field) + written, why })
    })
}

/** Where the claims of a kind are listed. */
export function claimsPath(applicationId: string, kind: ClaimKind): string {
  return `/applications/${applicationId}/${SECTION_OF_CLAIM[kind]}`
}

/** A link back to the list of claims. */
export function BackToClaims({ applicationId, kind }: { applicationId: string; kind: ClaimKind }) {
  const t = useT()
  return (
    <Link to={claimsPath(applicationId, kind)}>{t(`applications.section.${SECTION_OF_CLAIM[kind]}`)}</Link>
  )
}
