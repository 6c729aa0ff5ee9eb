import { clientKey, looseNameKey } from '../name.ts'
import { numberKey } from '../number-key.ts'

/** Past work as far as it is compared. */
export type Work = {
  jurisdiction: string
  ipType: string
  procedure: string | null
  role: string | null
  client: string | null
  opponent: string | null
  docket: string | null
  filedOn: string
}

const agree = (one: string, other: string) => one === '' || other === '' || one === other

/**
 * True for two records of one piece of work: the same docket, and nothing that speaks against it (one docket may have
 * many clients, each of whom counts); where neither has a docket, the same client, opponent, procedure, role and day.
 */
export function isSameWork(one: Work, other: Work): boolean {
  if (one.jurisdiction !== other.jurisdiction || one.ipType !== other.ipType) return false
  const clients = [clientKey(one.client), clientKey(other.client)] as const
  const dockets = [numberKey(one.docket ?? ''), numberKey(other.docket ?? '')] as const
  if (dockets[0] !== dockets[1]) return false
  if (dockets[0] !== '') {
    return (
      agree(...clients) &&
      agree(one.procedure ?? '', other.procedure ?? '') &&
      agree(one.role ?? '', other.role ?? '')
    )
  }
  return (
    clients[0] !== '' &&
    clients[0] === clients[1] &&
    one.filedOn === other.filedOn &&
    one.procedure === other.procedure &&
    one.role === other.role &&
    looseNameKey(one.opponent ?? '') === looseNameKey(other.opponent ?? '')
  )
}
