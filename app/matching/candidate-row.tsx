import type { ReactNode } from 'react'
import type { Shares } from '../domain/matching/evidence.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import { type AnyCandidate, candidateKey, isPair } from '../domain/matching/separation.ts'
import { useT } from '../i18n/context.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { CandidateHeading, type Parties } from './candidate-heading.tsx'
import { CandidateSide } from './candidate-side.tsx'
import { CandidateTags } from './candidate-tags.tsx'
import { type Matters, ReasonList } from './reason-list.tsx'

/** The form, elsewhere on the page, that the boxes of all candidates belong to. */
export const COMPARE_FORM = 'compare'
/** The form that the buttons of all candidates belong to by which one is picked out. */
export const SHORTLIST_FORM = 'shortlist'

/** The mark of a candidate who was invited in the dispute, and whether to offer it again; null for anybody else. */
export type AskedOf = (key: string) => { mark: ReactNode; mayAsk: boolean } | null

type CandidateRowProps = {
  candidate: AnyCandidate
  /** Counts from 1. */
  place: number
  /** Why it stands at this place. */
  order: string
  parties: Parties
  matters: Matters
  /** What each matter adds to the weight, by candidate; without those whose records have changed since. */
  shares: Readonly<Record<string, Shares>>
  /** Under which the run was ranked. */
  policy: Policy
  /** Where asking begins, and where recording an engagement; null when the reader may not. */
  inviteAt: ((key: string) => string) | null
  engageAt: ((key: string) => string) | null
  /** Where the centre is asked to bring two firms together. */
  introduceAt: ((key: string) => string) | null
  asked: AskedOf
  /** Whether it was picked out; null when the reader may not pick. */
  isPicked: ((key: string) => boolean) | null
}

/** One ranked candidate: place, who, why here, why at all, on which terms. */
export function CandidateRow(props: CandidateRowProps) {
  const { candidate, place, order, parties, matters, shares, policy } = props
  const key = candidateKey(candidate)
  const asked = props.asked(key)
  return (
    <li className={place === 1 ? 'candidate candidate-first' : 'candidate'}>
      <div className="candidate-place">{place}</div>
      <div className="candidate-main">
        <CandidateHeading candidate={candidate} parties={parties} />
        <CandidateTags candidate={candidate} parties={parties} />
        {asked && <p className="tags">{asked.mark}</p>}
        <p className="candidate-order">{order}</p>
        <ReasonList reasons={candidate.reasons} matters={matters} shares={shares[key] ?? null} />
        <CandidateActions {...props} />
      </div>
      <CandidateSide candidate={candidate} parties={parties} policy={policy} />
    </li>
  )
}

function CandidateActions({
  candidate,
  place,
  inviteAt,
  engageAt,
  introduceAt,
  asked: askedOf,
  isPicked,
}: CandidateRowProps) {
  const t = useT()
  const key = candidateKey(candidate)
  const asked = askedOf(key)
  const proposed = isPair(candidate) && candidate.agreement === 'proposed'
  return (
    <p className="actions screen-only">
      {inviteAt && (asked?.mayAsk ?? true) && (
        <LinkButton to={inviteAt(key)} tone={place === 1 ? 'solid' : 'quiet'}>
          {t(asked ? 'results.inviteAgain' : 'results.invite')}
        </LinkButton>
      )}
      {proposed && introduceAt && (
        <LinkButton to={introduceAt(key)} tone="quiet">
          {t('results.introduce')}
        </LinkButton>
      )}
      {engageAt && (
        <LinkButton to={engageAt(key)} tone="quiet">
          {t('results.engage')}
        </LinkButton>
      )}
      {isPicked && (
        <Button tone="quiet" form={SHORTLIST_FORM} name={isPicked(key) ? 'drop' : 'add'} value={key}>
          {t(isPicked(key) ? 'results.shortlist.drop' : 'results.shortlist.add')}
        </Button>
      )}
      <label className="compare-choice">
        <input type="checkbox" name="ref" value={key} form={COMPARE_FORM} /> {t('results.compare')}
      </label>
    </p>
  )
}
