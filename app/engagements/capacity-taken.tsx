import { Link } from '@remix-run/react'
import { directoryPath, LIST_OF } from '../directory/lists.ts'
import { PartyName } from '../directory/party-name.tsx'
import { type EngagementState, OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useT } from '../i18n/context.tsx'

type EngagedParty = {
  id: string
  ref: string
  type: PartyType
  nameZh: string | null
  nameEn: string | null
  capacity: number | null
  /** Open engagements of this party, here and elsewhere. */
  open: number
}

/** Who acts, and the place of its capacity that this engagement takes while it is open, if they accepted or confirmed it. */
export function CapacityTaken({
  parties,
  status,
  confirmed,
}: {
  parties: readonly EngagedParty[]
  status: EngagementState
  /** They accepted or confirmed it. */
  confirmed: boolean
}) {
  const t = useT()
  const takes = (OPEN_ENGAGEMENT_STATES as readonly string[]).includes(status)
  const capacityOf = ({ capacity: stated, open }: EngagedParty) => {
    if (!confirmed) return t('engagements.page.unconfirmed')
    return stated === null
      ? t(takes ? 'engagements.page.capacityUnknown' : 'engagements.page.capacityUnknownFreed', { open })
      : t(takes ? 'engagements.page.capacityOpen' : 'engagements.page.capacityFreed', {
          stated,
          open,
          left: Math.max(0, stated - open),
        })
  }
  return (
    <ul className="engaged-parties plain-list">
      {parties.map((party) => (
        <li key={party.id}>
          <h3>
            <Link to={directoryPath(LIST_OF[party.type], party.ref)}>
              <PartyName party={party} />
            </Link>
          </h3>
          <p className="quiet">{capacityOf(party)}</p>
        </li>
      ))}
    </ul>
  )
}
