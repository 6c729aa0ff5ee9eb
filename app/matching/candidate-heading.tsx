import { Fragment } from 'react'
import { type AnyCandidate, isPair } from '../domain/matching/separation.ts'
import { useT } from '../i18n/context.tsx'
import { PartyHeading, RankedName } from './party-heading.tsx'
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

type CandidateNameProps = { candidate: AnyCandidate; parties: Parties; plain?: boolean }

/** The same as a line: one name, or two with a plus. @param plain without links */
export function CandidateName({ candidate, parties, plain = false }: CandidateNameProps) {
  const sides = isPair(candidate) ? [candidate.domestic, candidate.overseas] : [candidate]
  return (
    <>
      {sides.map((side, index) => (
        <Fragment key={side.ref}>
          {index > 0 && ' + '}
          <RankedName ranked={side} party={parties[side.ref]} plain={plain} />
        </Fragment>
      ))}
    </>
  )
}
