import { isMadeHere } from '../domain/matter/reference.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { type EvidenceGroup, type EvidenceLine, groupEvidence } from './evidence-groups.ts'
import type { Matters } from './reason-list.tsx'

type EvidenceDetailsProps = {
  refs: readonly string[]
  matters: Matters
  /** What they add to the weight together, written; null where that is not known, or not the point. */
  weight: string | null
}

/** The matters behind a sentence, opened at will: what kind, when, for which side, how far trusted. Never for whom. */
export function EvidenceDetails({ refs, matters, weight }: EvidenceDetailsProps) {
  const t = useT()
  const kindOf = useKind()
  const write = useLine()
  if (refs.length === 0) return null
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
            <strong>{kindOf(group)}</strong>
            <ul className="evidence-lines plain-list">
              {group.lines.map((line) => (
                <li key={line.key}>{write(line)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="quiet">{t(groups.length === 0 ? 'results.evidenceNone' : 'results.evidenceNote')}</p>
    </details>
  )
}

function useKind(): (group: EvidenceGroup) => string {
  const label = useLabel()
  const { place } = useNames()
  return ({ jurisdiction, ipType, procedure }) =>
    [place(jurisdiction), label('ipType', ipType), procedure && label('procedure', procedure)]
      .filter(Boolean)
      .join(' · ')
}

/** What tells a matter from others of its kind; of several of which nothing does, how many there are. */
function useLine(): (line: EvidenceLine) => string {
  const t = useT()
  const locale = useLocale()
  const label = useLabel()
  const months = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  return ({ refs, month, closed, role, verification, forum, docket }) => {
    const written = months.format(new Date(month))
    const numbers = refs.filter((ref) => !isMadeHere(ref))
    return [
      t(closed ? 'results.closedIn' : 'results.begunIn', { month: written }),
      role && t(`results.actedAs.${role}`),
      [forum, docket].filter(Boolean).join(' '),
      label('verification', verification),
      refs.length > 1 && t('results.alike', { count: refs.length }),
      numbers.length > 0 && t('results.numbered', { refs: numbers.join(t('shell.listSeparator')) }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
