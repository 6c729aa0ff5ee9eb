import { Form } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { errorOf, type SaidProblem } from './say-problems.ts'

type EnrolmentFormProps = {
  offer: { sealed: string; secret: string; qr: string }
  /** False in the middle of a sign-in, which has just shown the password. */
  asksPassword: boolean
  problems: readonly SaidProblem[]
}

/** Scan, or type the secret; then prove it by a code. */
export function EnrolmentForm({ offer, asksPassword, problems }: EnrolmentFormProps) {
  const t = useT()
  return (
    <Form method="post" noValidate>
      <ErrorSummary problems={problems} />
      <input type="hidden" name="offer" value={offer.sealed} />
      <ol className="enrolment-steps">
        <li>
          <h2>{t('accounts.factor.stepApp')}</h2>
          <p>{t('accounts.factor.stepAppHow')}</p>
        </li>
        <li>
          <h2>{t('accounts.factor.stepScan')}</h2>
          <div
            className="enrolment-code"
            role="img"
            aria-label={t('accounts.factor.qr')}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by this server from a secret that it made
            dangerouslySetInnerHTML={{ __html: offer.qr }}
          />
          <p>
            {t('accounts.factor.secret')} <code>{offer.secret.replace(/(.{4})(?!$)/g, '$1 ')}</code>
          </p>
        </li>
        <li>
          <h2>{t('accounts.factor.stepCode')}</h2>
          <TextField
            id="code"
            label={t('accounts.factor.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            error={errorOf(problems, 'code')}
          />
        </li>
        {asksPassword && (
          <li>
            <h2>{t('accounts.factor.stepPassword')}</h2>
            <TextField
              id="current"
              type="password"
              label={t('accounts.field.currentPassword')}
              autoComplete="current-password"
              error={errorOf(problems, 'current')}
            />
          </li>
        )}
      </ol>
      <p className="actions section">
        <Button>{t('accounts.factor.confirm')}</Button>
      </p>
    </Form>
  )
}
