import { writtenTime } from '../disputes/written-time.ts'
import type { Section } from '../domain/matching/response.ts'
import { type AnyCandidate, candidateKey } from '../domain/matching/separation.ts'
import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { CandidateName, type Parties } from './candidate-heading.tsx'

type Entry = { section: string; candidate: string; who: string; at: string }

type ShortlistProps = {
  section: Section
  candidates: readonly AnyCandidate[]
  parties: Parties
  shortlisted: readonly Entry[]
  /** Where those picked are asked; null when the reader may not. */
  inviteAt: ((keys: readonly string[]) => string) | null
}

/** Who was picked out in this section, by whom and when, and the way to ask them. */
export function ShortlistSection({ section, candidates, parties, shortlisted, inviteAt }: ShortlistProps) {
  const t = useT()
  const here = shortlisted.filter((entry) => entry.section === section)
  const rows = here.flatMap((entry) => {
    const candidate = candidates.find((one) => candidateKey(one) === entry.candidate)
    return candidate ? [{ ...entry, name: <CandidateName candidate={candidate} parties={parties} /> }] : []
  })
  return (
    <section>
      <h2>{t('results.shortlist.title')}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('results.shortlist.none')}</p>
      ) : (
        <ol className="plain-list shortlist">
          {rows.map(({ candidate, name, who, at }) => (
            <li key={candidate}>
              {name}
              <span className="quiet small">
                {who} · <time dateTime={at}>{writtenTime(at)}</time>
              </span>
            </li>
          ))}
        </ol>
      )}
      {rows.length > 0 && inviteAt && (
        <p className="screen-only">
          <LinkButton to={inviteAt(rows.map(({ candidate }) => candidate))} tone="quiet">
            {t('results.shortlist.invite')}
          </LinkButton>
        </p>
      )}
    </section>
  )
}
