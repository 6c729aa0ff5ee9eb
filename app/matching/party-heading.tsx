import { Link } from '@remix-run/react'
import { directoryPath, LIST_OF } from '../directory/lists.ts'
import { namesIn } from '../directory/party-name.tsx'
import { usePlace } from '../directory/use-place.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import type { ShownParty } from './shown.ts'

/** What a candidate is called when the directory does not know it any more. */
type Ranked = { ref: string; name: string }

/** A ranked party by name, linked to its page, and one line about who it is. */
export function PartyHeading({ ranked, party }: { ranked: Ranked; party: ShownParty | undefined }) {
  return (
    <div className="party-heading">
      <h2>
        <RankedName ranked={ranked} party={party} />
      </h2>
      {party && (
        <p>
          <PartyLine party={party} />
        </p>
      )}
    </div>
  )
}

type RankedNameProps = {
  ranked: Ranked
  party: ShownParty | undefined
  /** Without a link. */
  plain?: boolean
}

/** The name alone, in the page's language where there is one in it. */
export function RankedName({ ranked, party, plain = false }: RankedNameProps) {
  const locale = useLocale()
  if (!party) return <>{ranked.name}</>
  const { text, lang } = namesIn(locale, party).first
  const name = <span lang={lang === locale ? undefined : lang}>{text}</span>
  return party.listed && !plain ? (
    <Link to={directoryPath(LIST_OF[party.type], party.ref)}>{name}</Link>
  ) : (
    name
  )
}

function PartyLine({ party }: { party: ShownParty }) {
  const t = useT()
  const label = useLabel()
  const { language } = useNames()
  const place = usePlace()
  const parts = [
    party.unit,
    place(party),
    party.kind && label('providerKind', party.kind),
    party.languages.map(language).join(t('shell.listSeparator')),
  ].filter((part) => part)
  return <>{parts.join(' · ')}</>
}
