import type { PairingEvent } from './lifecycle.ts'

/** What happened with a 1+1, as far as a letter may say: never with whom, on none of its terms but until when. */
export type PairingNews = PairingEvent | 'propose' | 'convene' | 'expiring' | 'introduction' | 'partner_left'
