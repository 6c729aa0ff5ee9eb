import { Form, Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { PrintButton } from '../ui/print-button.tsx'

type AboutRunProps = {
  run: { id: string; policyVersion: string; digest: string }
  /** When it was made, as a person reads it. */
  when: string
  /** Staff can hold it against the audit. */
  staff: boolean
  /** What matching again sends; null when the reader may not. */
  again: { action: string; version: number } | null
}

/** What a reader must know to trust a frozen result: when, under which rules, how to check it. */
export function AboutRun({ run, when, staff, again }: AboutRunProps) {
  const t = useT()
  return (
    <>
      <h2>{t('results.about.title')}</h2>
      <p>{t('results.about.made', { when, policy: run.policyVersion })}</p>
      <p>{t('results.about.frozen')}</p>
      <p>{t('results.about.recheck')}</p>
      <p className="quiet run-number">{t('results.about.run', { run: run.id })}</p>
      <p className="quiet run-number">
        {t('results.about.digest')}
        {t('shell.colon')}
        {run.digest}
      </p>
      {staff && (
        <p className="screen-only">
          <Link to={`/staff/runs?number=${run.id}`}>{t('results.about.recheckHere')}</Link>
        </p>
      )}
      <p className="screen-only">
        <Link to="/how-matching-works">{t('results.about.method')}</Link>
        <PrintButton>{t('results.about.print')}</PrintButton>
      </p>
      {again && (
        <Form method="post" action={again.action} className="screen-only">
          <input type="hidden" name="version" value={again.version} />
          <Button tone="quiet">{t('results.about.again')}</Button>
        </Form>
      )}
    </>
  )
}
