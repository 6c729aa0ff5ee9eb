import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PracticePlaces } from '../evidence/practice-places.tsx'
import { MatterCount } from '../evidence/trust-line.tsx'
import { useLocale, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { Tag } from '../ui/tag.tsx'
import { directoryPath, LIST_OF } from './lists.ts'
import type { PartyCard } from './party.ts'
import { type MarkedNames, OtherName, PartyName } from './party-name.tsx'

type PartyRowProps = {
  party: PartyCard
  /** The same names with what was searched for marked. */
  marked?: MarkedNames | undefined
  /** One line under the name, in parts. */
  line: readonly (ReactNode | null | undefined | false)[]
  /** A second, quieter line. */
  note?: ReactNode
}

/** One party in a list of the directory: who on the left, what they have done on the right. */
export function PartyRow({ party, marked, line, note }: PartyRowProps) {
  const t = useT()
  return (
    <li className="row">
      <div>
        <h2>
          <Link to={directoryPath(LIST_OF[party.type], party.ref)}>
            <PartyName party={party} marked={marked} />
          </Link>{' '}
          <OtherName party={party} marked={marked} />
        </h2>
        <p>
          <Parts parts={line} />
        </p>
        <Bio party={party} />
        <p className="quiet small">
          <SpokenLanguages party={party} />
          {note && <> · {note}</>}
        </p>
        {party.removalNotified && <Tag tone="warm">{t('directory.row.removal')}</Tag>}
      </div>
      <div className="row-evidence">
        <PracticePlaces evidence={party.evidence} />
        {(party.type !== 'think_tank' || party.evidence) && (
          <p className="quiet">
            <MatterCount trust={party.evidence?.trust} />
          </p>
        )}
      </div>
    </li>
  )
}

/** Parts of a line with dots between them; what is missing leaves no gap. */
export function Parts({ parts }: { parts: readonly (ReactNode | null | undefined | false)[] }) {
  const shown = parts.filter(Boolean)
  return (
    <>
      {shown.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line keep their places
        <span key={index}>
          {index > 0 && ' · '}
          {part}
        </span>
      ))}
    </>
  )
}

/** The first words of the introduction, in the page's language only. */
function Bio({ party }: { party: PartyCard }) {
  const bio = useLocale() === 'en' ? party.bioEn : party.bioZh
  return bio ? <p className="row-bio quiet">{bio}</p> : null
}

function SpokenLanguages({ party }: { party: PartyCard }) {
  const t = useT()
  const { language } = useNames()
  if (party.languages.length === 0) return null
  return <>{party.languages.map(({ code }) => language(code)).join(t('shell.listSeparator'))}</>
}
