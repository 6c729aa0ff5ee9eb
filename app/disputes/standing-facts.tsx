import { Link } from '@remix-run/react'
import type { DisputeState } from '../domain/dispute/lifecycle.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { Due } from '../domain/dispute/time-limits.ts'
import { referenceOf } from '../domain/reference.ts'
import { EngagedNames, type EngagedParty } from '../engagements/engaged-names.tsx'
import { useT } from '../i18n/context.tsx'
import type { Fact } from '../ui/facts.tsx'
import { DisputeStateTag } from './dispute-state.tsx'
import { DueText } from './due-text.tsx'
import { EnterpriseName } from './enterprise-name.tsx'

type Standing = {
  dispute: {
    id: string
    status: DisputeState
    enterpriseId: string
    enterprise: EnterpriseNames
    urgent: boolean
  }
  /** Who acts in it now. */
  acting: readonly { id: string; parties: readonly EngagedParty[] }[]
  /** Somebody who was invited has still to answer. */
  waits: boolean
  /** The reader is the centre's, to whom it is said whose dispute this is. */
  staff: boolean
  /** By when the centre decides; null where nothing waits for that. */
  decision: { due: Due; late: boolean } | null
}

/** How far a dispute has come, whose it is, and by when the centre decides on it: what stands before all other facts. */
export function useStandingFacts(): (standing: Standing) => Fact[] {
  const t = useT()
  return ({ dispute, acting, waits, staff, decision }) => {
    const state: Fact = {
      term: t('disputes.page.facts.state'),
      value: (
        <>
          <DisputeStateTag state={dispute.status} />
          {acting.map(({ id, parties }) => (
            <span key={id}>
              {' '}
              <Link to={`/engagements/${id}`}>
                {t('disputes.page.acting')}
                <EngagedNames parties={parties} />
              </Link>
            </span>
          ))}
          {waits && (
            <>
              {' '}
              <Link to={`/disputes/${dispute.id}/invitations`}>{t('disputes.page.waitsForInvited')}</Link>
            </>
          )}
        </>
      ),
    }
    const enterprise: Fact = {
      term: t('disputes.page.facts.enterprise'),
      value: (
        <Link to={`/staff/enterprises/${dispute.enterpriseId}`}>
          <EnterpriseName names={dispute.enterprise} />
        </Link>
      ),
    }
    // While the enterprise is asked for more, no time of the centre runs.
    const waitsForCentre = decision !== null && dispute.status !== 'supplement_requested'
    const due: Fact[] = waitsForCentre
      ? [
          {
            term: t('intake.page.decisionDue'),
            value: <DueText {...decision} />,
            attention: decision.late || dispute.urgent,
          },
        ]
      : []
    const number: Fact = { term: t('shell.letterNumber'), value: referenceOf(dispute.id) }
    return [state, ...(staff ? [enterprise] : []), ...due, number]
  }
}
