import { setPriority } from 'node:os'
import { hashSync, verifySync } from '@node-rs/argon2'

/** The lowest there is: whoever looks at a page goes first, and a sign-in takes what is left of the processors. */
const LAST = 19

// On Linux the priority belongs to the thread that asks for it; elsewhere it would be the whole server's.
if (process.platform === 'linux') setPriority(LAST)

/**
 * The work of one thread of password-hash.server.ts, which says what is computed and why. It is no TypeScript, because
 * a thread begins without whatever compiles that, and it stands alone, because a bundle would not find it.
 * @param {{ password: string, stored: string | null, costs: import('@node-rs/argon2').Options }} work
 * @returns {string | boolean} the hash of a new password, or whether it is the one of `stored`
 */
export default function work({ password, stored, costs }) {
  return stored === null ? hashSync(password, costs) : verifySync(stored, password)
}
