import { type AnyCandidate, isPair } from '../domain/matching/separation.ts'
import { useT } from '../i18n/context.tsx'
import { PartyHeading } from './party-heading.tsx'
import type { ShownParty } from './shown.ts'

export type Parties = Readonly<Record<string, ShownParty>>

/** Who is ranked: one party, or the two sides of a 1+1 with a plus between them. */
export function CandidateHeading({ candidate, parties }: { candidate: AnyCandidate; parties: Parties }) {
  const t = useT()
  if (!isPair(candidate)) return <PartyHeading ranked={candidate} party={parties[candidate.ref]} />
  const { domestic, overseas } = candidate
  return (
    <div className="pair-heading">
      <PartyHeading ranked={domestic} party={parties[domestic.ref]} />
      <span className="pair-plus">
        <span aria-hidden="true">+</span>
        <span className="visually-hidden">{t('results.plus')}</span>
      </span>
      <PartyHeading ranked={overseas} party={parties[overseas.ref]} />
    </div>
  )
}
