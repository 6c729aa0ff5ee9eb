import type { PairingEvent } from '../domain/pairing/lifecycle.ts'

/** Steps that need a reason and nothing else, each under an address of its own. */
export const PAIRING_STEPS = [
  { event: 'decline', resource: 'refusal', final: true },
  { event: 'withdraw', resource: 'withdrawal', final: true },
  { event: 'request_changes', resource: 'change-request', final: false },
  { event: 'suspend', resource: 'suspension', final: false },
  { event: 'reinstate', resource: 'reinstatement', final: false },
  { event: 'give_notice', resource: 'notice', final: false },
  { event: 'take_back_notice', resource: 'notice-withdrawal', final: false },
  { event: 'terminate', resource: 'termination', final: true },
] as const satisfies readonly { event: PairingEvent; resource: string; final: boolean }[]
