import { Form, Link } from '@remix-run/react'
import type { Shares } from '../domain/matching/evidence.ts'
import { POLICY, policyOf } from '../domain/matching/policy-version.ts'
import type { Section } from '../domain/matching/response.ts'
import { type AnyCandidate, candidateKey } from '../domain/matching/separation.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import type { Parties } from './candidate-heading.tsx'
import { type AskedOf, CandidateRow, COMPARE_FORM, SHORTLIST_FORM } from './candidate-row.tsx'
import type { Matters } from './reason-list.tsx'
import { useOrderSentence } from './use-order.ts'

type RankedListProps = {
  section: Section
  candidates: readonly AnyCandidate[]
  runId: string
  /** Under which rules the run was ranked. */
  rules: { rotation: boolean; policyVersion: string }
  parties: Parties
  matters: Matters
  /** What each matter adds to the weight, by candidate. */
  shares: Readonly<Record<string, Shares>>
  compareAt: string
  /** Where those ticked are asked together; null when the reader may not. */
  inviteChosenAt: string | null
  inviteAt: ((key: string) => string) | null
  engageAt: ((key: string) => string) | null
  /** Where the centre is asked to bring two firms together; null when the reader may not. */
  introduceAt: ((key: string) => string) | null
  /** How whoever was invited already is marked. */
  asked: AskedOf
  isPicked: ((key: string) => boolean) | null
  /** Where picking out is sent. */
  shortlistAt: string
}

/** Which steps put one before another; only a 1+1 has what two sides share, and think tanks have no band. */
function stepsOf(section: Section, rotation: boolean): 'single' | 'pairings' | 'unbanded' | 'strength' {
  if (section === 'thinkTanks') return 'unbanded'
  if (!rotation) return 'strength'
  return section === 'pairings' ? 'pairings' : 'single'
}

/** The ranking of one section, with the form that takes the ticked ones to be compared. */
export function RankedList({
  section,
  candidates,
  runId,
  rules,
  compareAt,
  inviteChosenAt,
  shortlistAt,
  ...rest
}: RankedListProps) {
  const t = useT()
  const order = useOrderSentence(section, candidates, rules)
  return (
    <div>
      <p className="section-intro quiet">
        {t(`results.intro.${section}`)}
        <span className="intro-rule">{t(`results.steps.${stepsOf(section, rules.rotation)}`)}</span>
        {section !== 'thinkTanks' && (
          <span className="intro-rule">
            {t('results.weight.how')}{' '}
            <Link to="/how-matching-works#evidence">{t('results.weight.howLink')}</Link>
          </span>
        )}
      </p>
      <ol className="ranked plain-list">
        {candidates.map((candidate, index) => (
          <CandidateRow
            key={candidateKey(candidate)}
            candidate={candidate}
            place={index + 1}
            order={order(index)}
            policy={policyOf(rules.policyVersion) ?? POLICY}
            {...rest}
          />
        ))}
      </ol>
      {rest.isPicked && (
        <Form id={SHORTLIST_FORM} method="post" action={shortlistAt} preventScrollReset>
          <input type="hidden" name="section" value={section} />
        </Form>
      )}
      {candidates.length > 1 && (
        <Form id={COMPARE_FORM} action={compareAt} className="actions compare-form screen-only">
          <input type="hidden" name="section" value={section} />
          <input type="hidden" name="run" value={runId} />
          <Button tone="quiet">{t('results.compareChosen')}</Button>
          {inviteChosenAt && (
            <Button tone="quiet" formAction={inviteChosenAt}>
              {t('results.inviteChosen')}
            </Button>
          )}
          <span className="quiet small">{t('results.compareHint')}</span>
        </Form>
      )}
    </div>
  )
}
