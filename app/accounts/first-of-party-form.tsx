import type { TypedFirstOfParty } from '../domain/account/first-of-party.ts'
import { useT } from '../i18n/context.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { errorOf, type SaidProblem } from './say-problems.ts'

type FirstOfPartyFormProps = {
  typed: TypedFirstOfParty & { language: string }
  problems: readonly SaidProblem[]
  /** The page of the entry. */
  back: string
}

/** Invites whoever is to answer for a listed party, and asks how staff made sure of them. */
export function FirstOfPartyForm({ typed, problems, back }: FirstOfPartyFormProps) {
  const t = useT()
  return (
    <LongForm noValidate>
      <TextField
        id="email"
        type="email"
        label={t('accounts.field.email')}
        defaultValue={typed.email}
        autoComplete="off"
        error={errorOf(problems, 'email')}
      />
      <Checkboxes
        name="language"
        single
        legend={t('listings.accounts.language')}
        options={[
          { value: 'zh-CN', label: t('listings.accounts.inChinese') },
          { value: 'en', label: t('listings.accounts.inEnglish') },
        ]}
        chosen={[typed.language]}
      />
      <TextAreaField
        id="identityCheck"
        label={t('listings.accounts.identityCheck')}
        hint={t('listings.accounts.identityHint')}
        rows={3}
        defaultValue={typed.identityCheck}
        error={errorOf(problems, 'identityCheck')}
      />
      <p className="actions section">
        <Button>{t('listings.accounts.send')}</Button>
        <LinkButton to={back} tone="quiet">
          {t('listings.accounts.back')}
        </LinkButton>
      </p>
    </LongForm>
  )
}
