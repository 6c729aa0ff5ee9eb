import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { directoryPath, LIST_OF } from '../directory/lists.ts'
import { PartyName } from '../directory/party-name.tsx'
import type { ShownName } from './shown.ts'

/** One party, or the two sides of a 1+1 with a plus between them. */
export function PartyNames({ parties, linked = true }: { parties: readonly ShownName[]; linked?: boolean }) {
  return (
    <>
      {parties.map((party, index) => (
        <Fragment key={party.ref}>
          {index > 0 && ' + '}
          {linked ? (
            <Link to={directoryPath(LIST_OF[party.type], party.ref)}>
              <PartyName party={party} />
            </Link>
          ) : (
            <PartyName party={party} />
          )}
        </Fragment>
      ))}
    </>
  )
}
