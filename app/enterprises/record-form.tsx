import { Link, useLocation } from '@remix-run/react'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import type { NewEnterpriseProblem, TypedEnterprise } from '../domain/enterprise/new-enterprise.ts'
import { useNameOf, useT } from '../i18n/context.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { counterAddress } from './counter-address.ts'
import { alikeKey, type OnRecord } from './on-record.ts'
import { sayCreditCode } from './say-credit-code.ts'

type RecordFormProps = {
  typed: TypedEnterprise
  problems: readonly NewEnterpriseProblem[]
  onRecord: readonly OnRecord[]
}

/** The form by which staff put an enterprise on record, and whoever on record it may be already. */
export function RecordForm({ typed, problems, onRecord }: RecordFormProps) {
  const t = useT()
  const { search } = useLocation()
  const said = useSaid(problems, onRecord)
  const errorOf = (field: string) => said.find((problem) => problem.field === field)?.message
  const asks = problems.some(({ code }) => code === 'alike')
  return (
    <>
      <ErrorSummary problems={said} />
      <LongForm noValidate className="section">
        <TextField
          id="nameZh"
          label={t('enterprises.record.nameZh')}
          hint={t('accounts.field.enterpriseNameHint')}
          error={errorOf('nameZh')}
          defaultValue={typed.nameZh}
          autoComplete="off"
        />
        <TextField
          id="nameEn"
          label={t('enterprises.record.nameEn')}
          error={errorOf('nameEn')}
          defaultValue={typed.nameEn}
          autoComplete="off"
          optional
        />
        <TextField
          id="creditCode"
          label={t('accounts.field.creditCode')}
          hint={t('accounts.field.creditCodeHint')}
          error={errorOf('creditCode')}
          defaultValue={typed.creditCode}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
        />
        {onRecord.length > 0 && (
          <div className="section">
            <OnRecordList rows={onRecord} asks={asks} />
          </div>
        )}
        {asks && (
          <Checkboxes
            name="confirmed"
            legend={t('enterprises.record.confirm')}
            error={errorOf('confirmed')}
            options={[{ value: alikeKey(onRecord), label: t('enterprises.record.confirmed') }]}
          />
        )}
        <p className="actions section">
          <Button>{t('enterprises.record.submit')}</Button>
          <LinkButton to={counterAddress('/disputes/new', search, '')} tone="quiet">
            {t('enterprises.record.back')}
          </LinkButton>
        </p>
      </LongForm>
    </>
  )
}

function OnRecordList({ rows, asks }: { rows: readonly OnRecord[]; asks: boolean }) {
  const t = useT()
  const { search } = useLocation()
  return (
    <Notice tone="warm" title={t(asks ? 'enterprises.record.alikeTitle' : 'enterprises.record.sameTitle')}>
      <ul>
        {rows.map(({ id, ref, names, creditCode }) => (
          <li key={id}>
            <EnterpriseName names={names} />
            {t('shell.colon')}
            {creditCode ?? t('enterprises.record.noCode')}{' '}
            <Link to={counterAddress('/disputes/new', search, ref)}>{t('enterprises.record.choose')}</Link>
            {' · '}
            <Link to={`/staff/enterprises/${id}`}>{t('enterprises.record.people')}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function useSaid(problems: readonly NewEnterpriseProblem[], onRecord: readonly OnRecord[]) {
  const t = useT()
  const name = useNameOf()(onRecord[0]?.names ?? null) ?? onRecord[0]?.ref ?? ''
  return problems.map((problem) => ({
    field: problem.field,
    message:
      problem.code === 'credit_code_wrong'
        ? sayCreditCode(t, problem.fault)
        : t(`enterprises.record.problem.${problem.code}`, { name }),
  }))
}
