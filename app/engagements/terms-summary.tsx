import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { useTermsName } from '../invitations/billed-text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Written } from '../ui/written.tsx'
import type { TermsOf } from './terms.ts'

/** Which terms are in force, what is proposed, and the way to all of them. */
export function TermsSummary({ id, terms }: { id: string; terms: TermsOf }) {
  const t = useT()
  const nameOf = useTermsName()
  const { current, proposal, versions, mayPropose } = terms
  const to = `/engagements/${id}/terms`
  return (
    <>
      {proposal && (
        <Notice tone="warm" title={t('engagements.terms.proposal')}>
          <Written text={proposal.reason} />
          <Link to={to}>{t('engagements.terms.see')}</Link>
        </Notice>
      )}
      {current ? (
        <p>{nameOf({ ...current, until: null })}</p>
      ) : (
        <p className="quiet">{t('engagements.terms.none')}</p>
      )}
      {current?.change && <Written text={current.change.scope} />}
      {(versions.length > 0 || mayPropose) && (
        <p>
          <Link to={to}>{t(mayPropose ? 'engagements.terms.allOrPropose' : 'engagements.terms.all')}</Link>
        </p>
      )}
    </>
  )
}
