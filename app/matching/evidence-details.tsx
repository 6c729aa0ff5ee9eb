import { isMadeHere } from '../domain/matter/reference.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { groupEvidence } from './evidence-groups.ts'
import type { Matters } from './reason-list.tsx'
import type { CitedMatter } from './shown.ts'

type EvidenceDetailsProps = {
  refs: readonly string[]
  matters: Matters
  /** What they add to the weight together, written; null where that is not known, or not the point. */
  weight: string | null
}

/** The matters behind a sentence, opened at will: what kind, when, how far trusted. Never for whom. */
export function EvidenceDetails({ refs, matters, weight }: EvidenceDetailsProps) {
  const t = useT()
  const locale = useLocale()
  const label = useLabel()
  const { place } = useNames()
  if (refs.length === 0) return null
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const write = ({ ref, month, closed }: CitedMatter) =>
    isMadeHere(ref)
      ? t(closed ? 'results.closedIn' : 'results.begunIn', { month: months.format(new Date(month)) })
      : ref
  const groups = groupEvidence(refs, matters)
  return (
    <details className="evidence">
      <summary>
        {weight === null
          ? t('results.evidence', { count: refs.length })
          : t('results.weight.counts', { count: refs.length, weight })}
      </summary>
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
              {group.years.map(({ year, matters: ofYear }) => (
                <span key={year}>
                  <b>{t('results.year', { year: String(year) })}</b>{' '}
                  {ofYear.map(write).join(t('shell.listSeparator'))}
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
