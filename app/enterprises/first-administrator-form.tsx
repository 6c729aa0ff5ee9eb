import { errorOf, type SaidProblem } from '../accounts/say-problems.ts'
import type { TypedFirstAdministrator } from '../domain/enterprise/first-administrator.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

const CHECKS = ['licence', 'callBack', 'person', 'address'] as const

type FirstAdministratorFormProps = {
  typed: TypedFirstAdministrator
  problems: readonly SaidProblem[]
}

/** Invites whoever is to manage an enterprise, and asks how staff made sure of them. */
export function FirstAdministratorForm({ typed, problems }: FirstAdministratorFormProps) {
  const t = useT()
  return (
    <LongForm noValidate>
      <div className="prose">
        <p>{t('enterprises.staff.inviteHow')}</p>
        <h3>{t('enterprises.staff.verifyTitle')}</h3>
        <ul>
          {CHECKS.map((check) => (
            <li key={check}>{t(`enterprises.staff.verify.${check}`)}</li>
          ))}
        </ul>
      </div>
      <div className="section">
        <TextField
          id="name"
          label={t('accounts.field.name')}
          defaultValue={typed.name}
          autoComplete="off"
          error={errorOf(problems, 'name')}
        />
        <TextField
          id="email"
          type="email"
          label={t('accounts.field.email')}
          defaultValue={typed.email}
          autoComplete="off"
          error={errorOf(problems, 'email')}
        />
        <TextAreaField
          id="identityCheck"
          label={t('enterprises.staff.identityCheck')}
          hint={t('enterprises.staff.identityHint')}
          rows={3}
          defaultValue={typed.identityCheck}
          error={errorOf(problems, 'identityCheck')}
        />
      </div>
      <p className="actions section">
        <Button>{t('enterprises.staff.invite')}</Button>
      </p>
    </LongForm>
  )
}
