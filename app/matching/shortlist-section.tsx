import { shanghaiMinute } from '../domain/day.ts'
import type { Section } from '../domain/matching/response.ts'
import { type AnyCandidate, candidateKey } from '../domain/matching/separation.ts'
import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { CandidateName, type Parties } from './candidate-heading.tsx'
import type { AskedOf } from './candidate-row.tsx'

type Entry = { section: string; candidate: string; who: string; at: string }

type ShortlistProps = {
  section: Section
  candidates: readonly AnyCandidate[]
  parties: Parties
  shortlisted: readonly Entry[]
  asked: AskedOf
  /** Where those picked are asked; null when the reader may not. */
  inviteAt: ((keys: readonly string[]) => string) | null
}

/** Who was picked out in this section, by whom and when, and the way to ask them. */
export function ShortlistSection(props: ShortlistProps) {
  const { section, candidates, parties, shortlisted, asked, inviteAt } = props
  const t = useT()
  const here = shortlisted.filter((entry) => entry.section === section)
  const rows = here.flatMap((entry) => {
    const candidate = candidates.find((one) => candidateKey(one) === entry.candidate)
    return candidate ? [{ ...entry, candidate, key: entry.candidate, asked: asked(entry.candidate) }] : []
  })
  const unasked = rows.filter((row) => row.asked === null)
  return (
    <section>
      <h2>{t('results.shortlist.title')}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('results.shortlist.none')}</p>
      ) : (
        <ol className="plain-list shortlist">
          {rows.map(({ key, candidate, asked: before, who, at }) => (
            <li key={key}>
              <CandidateName candidate={candidate} parties={parties} />
              {before && <p className="tags">{before.mark}</p>}
              <p className="quiet small">
                {who} · <time dateTime={at}>{shanghaiMinute(at)}</time>
              </p>
            </li>
          ))}
        </ol>
      )}
      {unasked.length > 0 && inviteAt && (
        <p className="screen-only">
          <LinkButton to={inviteAt(unasked.map(({ key }) => key))} tone="quiet">
            {t('results.shortlist.invite')}
          </LinkButton>
        </p>
      )}
      {unasked.length < rows.length && inviteAt && (
        <p className="quiet small screen-only">
          {t(unasked.length > 0 ? 'results.shortlist.someAsked' : 'results.shortlist.allAsked', {
            count: rows.length - unasked.length,
          })}
        </p>
      )}
    </section>
  )
}
