import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { EngagementHead } from './engagement-head.tsx'
import type { TermsPageData } from './terms.ts'
import { TermsProposal } from './terms-proposal.tsx'
import { DroppedTerms, TermsVersions } from './terms-versions.tsx'

type TermsOfEngagementProps = TermsPageData & {
  /** A refusal that has to be mended. */
  reason?: string
  problems?: readonly { field: string; message: string }[]
}

/** What is proposed, what is in force, and what was: the record of what both sides agreed on. */
export function TermsOfEngagement({ reason, problems = [], ...page }: TermsOfEngagementProps) {
  const t = useT()
  const { id, title, pair, confirmed, staff, today, versions, current, proposal, dropped, mayPropose } = page
  return (
    <>
      <EngagementHead id={id} title={title} view="terms" staff={staff} />
      <ErrorSummary problems={problems} />
      <p className="section quiet">{t('engagements.terms.lede')}</p>
      {mayPropose && (
        <p className="actions">
          <LinkButton to={`/engagements/${id}/terms/new`}>{t('engagements.terms.new')}</LinkButton>
        </p>
      )}
      {proposal && (
        <TermsProposal
          engagementId={id}
          proposal={proposal}
          current={current}
          begun={proposal.from <= today}
          reason={reason}
          error={problems[0]?.message}
        />
      )}
      {versions.length === 0 && (
        <p className="section">
          {t(confirmed ? 'engagements.terms.none' : 'engagements.terms.noneUnconfirmed')}
        </p>
      )}
      <TermsVersions versions={versions} current={current} pair={pair} />
      <DroppedTerms dropped={dropped} />
    </>
  )
}
