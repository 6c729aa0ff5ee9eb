import { Link } from '@remix-run/react'
import { directoryPath } from '../directory/lists.ts'
import { PartyName } from '../directory/party-name.tsx'
import { Parts } from '../directory/party-row.tsx'
import { usePlace } from '../directory/use-place.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import type { Segment } from '../ui/highlighted.tsx'
import { Tag } from '../ui/tag.tsx'
import { AgreementTag } from './agreement-tag.tsx'
import type { PairingParty, PublicPairing } from './pairing.ts'

/** Both sides' names in pieces, with what was searched for marked. */
export type MarkedSides = Partial<
  Record<'domesticZh' | 'domesticEn' | 'overseasZh' | 'overseasEn', Segment[]>
>

/** An agreement in the list: both sides, what it covers, how long it runs. */
export function PairingRow({
  pairing,
  marked,
}: {
  pairing: PublicPairing
  marked?: MarkedSides | undefined
}) {
  const t = useT()
  const label = useLabel()
  const { place, language } = useNames()
  const separator = t('shell.listSeparator')
  return (
    <li className="row">
      <div>
        <h2>
          <Link className="pair" to={directoryPath('pairings', pairing.ref)}>
            <PartyName
              party={pairing.domestic}
              marked={marked && { nameZh: marked.domesticZh, nameEn: marked.domesticEn }}
            />
            <span className="plus">+</span>
            <PartyName
              party={pairing.overseas}
              marked={marked && { nameZh: marked.overseasZh, nameEn: marked.overseasEn }}
            />
          </Link>
        </h2>
        <p className="pair-lines">
          <SideLine side={pairing.domestic} />
          <SideLine side={pairing.overseas} />
        </p>
      </div>
      <div className="row-evidence">
        <p>
          <Parts
            parts={[
              pairing.jurisdictions.map(place).join(separator),
              pairing.ipTypes.map((code) => label('ipType', code)).join(separator),
            ]}
          />
        </p>
        <p className="quiet">{pairing.languages.map(language).join(separator)}</p>
        <p className="tags">
          <AgreementTag pairing={pairing} />
          {pairing.jointMatters > 0 && (
            <Tag>{t('directory.row.jointMatters', { count: pairing.jointMatters })}</Tag>
          )}
        </p>
      </div>
    </li>
  )
}

function SideLine({ side }: { side: PairingParty }) {
  const label = useLabel()
  const place = usePlace()
  return (
    <span>
      <Parts parts={[place(side), side.kind && label('providerKind', side.kind)]} />
    </span>
  )
}
