import type { Reason } from '../domain/matching/response.ts'
import { useT } from '../i18n/context.tsx'
import { EvidenceDetails } from './evidence-details.tsx'
import { FURTHER_FACTORS, MAIN_FACTORS, useReasonText } from './reason-text.ts'
import type { CitedMatter } from './shown.ts'

export type Matters = Readonly<Record<string, CitedMatter>>

/** Why a candidate is listed, each sentence with what it rests on; then what matters less, in one line. */
export function ReasonList({ reasons, matters }: { reasons: readonly Reason[]; matters: Matters }) {
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
            {write(reason)} <EvidenceDetails refs={reason.evidence} matters={matters} />
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

/** What has to be asked or counts for nothing stands with an open ring. */
const ASKS: readonly string[] = ['to_confirm', 'claims']
