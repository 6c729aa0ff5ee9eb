import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { groupEvidence } from './evidence-groups.ts'
import type { Matters } from './reason-list.tsx'

/** The matters behind a sentence, opened at will: what kind, when, how far trusted. Never for whom. */
export function EvidenceDetails({ refs, matters }: { refs: readonly string[]; matters: Matters }) {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  if (refs.length === 0) return null
  const groups = groupEvidence(refs, matters)
  return (
    <details className="evidence">
      <summary>{t('results.evidence', { count: refs.length })}</summary>
      <ul className="plain-list">
        {groups.map((group) => (
          <li key={group.key}>
            <strong>{label('verification', group.verification)}</strong>{' '}
            {[
              place(group.jurisdiction),
              label('ipType', group.ipType),
              group.procedure && label('procedure', group.procedure),
            ]
              .filter(Boolean)
              .join(' · ')}
            <span className="evidence-refs">
              {group.years.map(({ year, refs: ofYear }) => (
                <span key={year}>
                  <b>{t('results.year', { year: String(year) })}</b> {ofYear.join(t('shell.listSeparator'))}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{t(groups.length === 0 ? 'results.evidenceNone' : 'results.evidenceNote')}</p>
    </details>
  )
}
