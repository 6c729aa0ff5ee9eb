import { writeWeight } from '../domain/matching/band.ts'
import type { Shares } from '../domain/matching/evidence.ts'
import type { Reason } from '../domain/matching/response.ts'
import { useT } from '../i18n/context.tsx'
import { EvidenceDetails } from './evidence-details.tsx'
import { FURTHER_FACTORS, MAIN_FACTORS, useReasonText, WEIGHED_FACTORS } from './reason-text.ts'
import type { CitedMatter } from './shown.ts'

export type Matters = Readonly<Record<string, CitedMatter>>

type ReasonListProps = {
  reasons: readonly Reason[]
  matters: Matters
  /** What each matter adds to the weight; null when that is not known any more. */
  shares: Shares | null
}

/** Why a candidate is listed, each sentence with what it rests on; then what matters less, in one line. */
export function ReasonList({ reasons, matters, shares }: ReasonListProps) {
  const t = useT()
  const write = useReasonText()
  const main = reasons
    .filter((reason) => MAIN_FACTORS.includes(reason.factor))
    .sort((a, b) => Number(b.evidence.length > 0) - Number(a.evidence.length > 0))
  const further = reasons.filter((reason) => FURTHER_FACTORS.includes(reason.factor))
  return (
    <>
      <ul className="reasons plain-list">
        {main.map((reason) => (
          <li key={reason.text} className={ASKS.includes(reason.factor) ? 'reason-asks' : undefined}>
            {write(reason)}{' '}
            <EvidenceDetails
              refs={reason.evidence}
              matters={matters}
              weight={weightOfReason(reason, shares)}
            />
          </li>
        ))}
      </ul>
      {further.length > 0 && (
        <p className="reasons-further">
          {t('results.alsoKnown')}
          {t('shell.colon')}
          {further.map(write).join(t('results.semicolon'))}
        </p>
      )}
    </>
  )
}

/** What the matters that a sentence cites add to the weight together; null where it is not about weight. */
function weightOfReason({ factor, evidence }: Reason, shares: Shares | null): string | null {
  if (shares === null || !WEIGHED_FACTORS.includes(factor)) return null
  return writeWeight(evidence.reduce((sum, ref) => sum + (shares[ref] ?? 0), 0))
}

/** What has to be asked or counts for nothing stands with an open ring. */
const ASKS: readonly string[] = ['to_confirm', 'claims']
