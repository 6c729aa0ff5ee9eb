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
  /** What each matter adds to the weight; null, or without some, where the records have changed since. */
  shares: Shares | null
}

/** Why a candidate is listed, what decides most first, each sentence with what it rests on; then what matters less, in one line. */
export function ReasonList({ reasons, matters, shares }: ReasonListProps) {
  const t = useT()
  const write = useReasonText()
  const main = reasons
    .filter((reason) => MAIN_FACTORS.includes(reason.factor))
    .sort((a, b) => turnOf(a) - turnOf(b))
  const further = reasons.filter((reason) => FURTHER_FACTORS.includes(reason.factor))
  const changed = main.some((reason) => isWeighed(reason) && weightOfReason(reason, shares) === null)
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
      {changed && <p className="reasons-further">{t('results.weight.changed')}</p>}
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

/** Whether a sentence is about matters that carry weight. */
const isWeighed = ({ factor, evidence }: Reason) => WEIGHED_FACTORS.includes(factor) && evidence.length > 0

/** First what gives the weight, by which all are ranked; then what else is cited; then what is only stated. */
function turnOf(reason: Reason): number {
  if (isWeighed(reason)) return 0
  return reason.evidence.length > 0 ? 1 : 2
}

/** What the matters that a sentence cites add to the weight together; null where it is not about weight, or not known. */
function weightOfReason(reason: Reason, shares: Shares | null): string | null {
  if (!isWeighed(reason)) return null
  const parts = reason.evidence.map((ref) => shares?.[ref])
  if (parts.includes(undefined)) return null
  return writeWeight(parts.reduce<number>((sum, share) => sum + (share ?? 0), 0))
}

/** What has to be asked or counts for nothing stands with an open ring. */
const ASKS: readonly string[] = ['to_confirm', 'claims']
