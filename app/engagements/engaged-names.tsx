import { Fragment } from 'react'
import { PartyName } from '../directory/party-name.tsx'

export type EngagedParty = { id: string; nameZh: string | null; nameEn: string | null }

/** Who acts, by name: one, or the two sides of a 1+1 with a plus between them. */
export function EngagedNames({ parties }: { parties: readonly EngagedParty[] }) {
  return (
    <span>
      {parties.map((party, index) => (
        <Fragment key={party.id}>
          {index > 0 && ' + '}
          <PartyName party={party} />
        </Fragment>
      ))}
    </span>
  )
}
