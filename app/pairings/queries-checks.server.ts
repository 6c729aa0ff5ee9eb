import type { Db } from '../../db/schema.ts'
import { outsideListing, sideRefusal } from '../domain/pairing/scope.ts'
import { isComplete, WHOLE_FEE } from '../domain/pairing/terms.ts'
import type { KeptPairing } from './kept-pairing.ts'
import { findListedFirm } from './queries-firms.server.ts'

export type Check = 'listed' | 'term' | 'scope' | 'shares' | 'insurance' | 'signed'

/** What an examiner would look up one by one, as it is today. For staff alone. */
export async function findChecks(db: Db, pairing: KeptPairing): Promise<{ check: Check; holds: boolean }[]> {
  const { terms, domesticId, overseasId, files } = pairing
  const domestic = await findListedFirm(db, domesticId)
  const overseas = await findListedFirm(db, overseasId)
  const listed = !sideRefusal(domestic, 'domestic') && !sideRefusal(overseas, 'overseas')
  const outside = terms && domestic && overseas ? outsideListing(terms, { domestic, overseas }) : []
  const complete = terms !== null && isComplete(terms) ? terms : null
  return [
    { check: 'listed', holds: listed },
    { check: 'term', holds: outside.every(({ field }) => field !== 'validTo') },
    { check: 'scope', holds: outside.every(({ field }) => field === 'validTo') },
    {
      check: 'shares',
      holds: complete !== null && complete.domesticShare + complete.overseasShare === WHOLE_FEE,
    },
    {
      check: 'insurance',
      holds:
        complete !== null &&
        complete.domesticInsuredUntil >= complete.validFrom &&
        complete.overseasInsuredUntil >= complete.validFrom,
    },
    { check: 'signed', holds: files > 0 },
  ]
}
