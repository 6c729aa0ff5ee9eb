import type { PairingEvent } from './lifecycle.ts'

/** What happened with a 1+1, as far as a letter may say: never with whom, never on which terms. */
export type PairingNews = PairingEvent | 'propose' | 'convene' | 'expiring' | 'introduction'
