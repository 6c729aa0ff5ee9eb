import { useFieldLabel } from '../applications/field-label.ts'
import { useWriteClaim } from '../applications/written-claim.tsx'
import { useWriteField } from '../applications/written-values.tsx'
import { CLAIM_FIELDS } from '../domain/application/claim.ts'
import type { ClaimKind, Section } from '../domain/application/sections.ts'
import type { Values } from '../domain/application/values.ts'
import { useT } from '../i18n/context.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { requestName } from './request-form.ts'

type Claim = { id: string; kind: ClaimKind; facts: Values }

type RequestSectionProps = {
  section: Section
  values: Values
  claims: readonly Claim[]
  typed: Readonly<Record<string, string>>
  errorOf: (field: string) => string | undefined
}

/** What is asked of one section: as a whole, of single fields beside what they say, and of single claims. */
export function RequestSection({ section, values, claims, typed, errorOf }: RequestSectionProps) {
  const t = useT()
  const title = t(`applications.section.${section.code}`)
  const whole = requestName.section(section.code)
  return (
    <section className="request-section">
      <h2>{title}</h2>
      <TextAreaField
        id={whole}
        label={t('vetting.page.request', { section: title })}
        error={errorOf(whole)}
        defaultValue={typed[whole] ?? ''}
        rows={2}
        optional
      />
      {section.fields ? (
        <FieldRequests section={section} values={values} typed={typed} errorOf={errorOf} />
      ) : (
        <ClaimRequests claims={claims} typed={typed} errorOf={errorOf} />
      )}
    </section>
  )
}

type Answered = Pick<RequestSectionProps, 'typed' | 'errorOf'>

function FieldRequests({
  section,
  values,
  typed,
  errorOf,
}: Answered & { section: Section & { fields: object }; values: Values }) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  const write = useWriteField()
  const names = section.fields.map(({ name }) => requestName.field(section.code, name))
  return (
    <details open={names.some((name) => typed[name])}>
      <summary>{t('vetting.page.requestFields')}</summary>
      {section.fields.map((field, index) => (
        <TextField
          key={field.name}
          id={names[index]!}
          label={fieldLabel(field.name)}
          hint={
            write(field, values).join(t('shell.listSeparator')).slice(0, 200) ||
            t('applications.check.nothing')
          }
          error={errorOf(names[index]!)}
          defaultValue={typed[names[index]!] ?? ''}
          optional
        />
      ))}
    </details>
  )
}

function ClaimRequests({ claims, typed, errorOf }: Answered & { claims: readonly Claim[] }) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  const what = useWriteClaim()
  if (claims.length === 0) return null
  return (
    <details open={claims.some(({ id }) => typed[requestName.claim(id)])}>
      <summary>{t('vetting.page.requestClaims')}</summary>
      {claims.map(({ id, kind, facts }) => (
        <fieldset key={id} className="application-row request-claim">
          <legend>{what(kind, facts)}</legend>
          <SelectField
            id={requestName.claimField(id)}
            label={t('vetting.page.requestWhich')}
            blank={t('vetting.page.requestWhole')}
            options={CLAIM_FIELDS[kind].map(({ name }) => ({ value: name, label: fieldLabel(name) }))}
            defaultValue={typed[requestName.claimField(id)] ?? ''}
          />
          <TextField
            id={requestName.claim(id)}
            label={t('vetting.page.requestHow')}
            error={errorOf(requestName.claim(id))}
            defaultValue={typed[requestName.claim(id)] ?? ''}
            optional
          />
        </fieldset>
      ))}
    </details>
  )
}
