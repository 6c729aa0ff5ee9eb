import { Link } from '@remix-run/react'
import { useT, useTitle } from '../i18n/context.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Recheck } from './recheck.ts'

const TONE = { same: 'good', changed: 'warm', unrecorded: 'calm' } as const

/** What the audit says of a run, and where to read it. @param when the run was made, as a person reads it */
export function RecheckResult({ run, when }: { run: Recheck; when: string }) {
  const t = useT()
  const titled = useTitle()
  const title = run.title === null ? t('audit.recheck.noDispute') : titled(run.title)
  return (
    <section className="section" aria-live="polite">
      <Notice tone={TONE[run.verdict]} title={t(`audit.recheck.${run.verdict}Title`)}>
        <p>{t(`audit.recheck.${run.verdict}`, { line: run.line ?? '' })}</p>
      </Notice>
      <Facts
        facts={[
          {
            term: t('audit.recheck.dispute'),
            value: run.disputeId ? (
              <Link to={`/disputes/${run.disputeId}/matches/${run.id}`}>{title}</Link>
            ) : (
              title
            ),
          },
          { term: t('audit.recheck.made'), value: when },
          { term: t('audit.recheck.policy'), value: run.policyVersion },
          { term: t('results.about.digest'), value: <code className="run-number">{run.digest}</code> },
        ]}
      />
      <p className="quiet small section">{t('audit.recheck.downloadHow')}</p>
      <p className="actions screen-only">
        <a className="button button-quiet" href={`/staff/runs/${run.id}/original`} download>
          {t('audit.recheck.download')}
        </a>
      </p>
    </section>
  )
}
