import type { PartyProfile } from '../directory/party.ts'
import type { PublicPairing } from '../pairings/pairing.ts'

/** Everything public about one provider, with the 1+1 agreements it is a side of. */
export type ProviderProfile = PartyProfile & { pairings: PublicPairing[] }
