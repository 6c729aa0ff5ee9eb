export const CONSENTS = ['asked', 'given', 'refused'] as const
export type Consent = (typeof CONSENTS)[number]

/** One dispute that was asked into a group, as far as this looks. */
type Asked = { enterpriseId: string; consent: Consent }

/**
 * Whether a group stands: everybody has answered, and at least two enterprises agreed. Who refused is left out and never
 * named; who agreed learns of the others only now. Several disputes of one enterprise are one that agrees.
 */
export function isFormed(members: readonly Asked[]): boolean {
  const agreed = members.filter(({ consent }) => consent === 'given')
  const enterprises = new Set(agreed.map(({ enterpriseId }) => enterpriseId))
  return members.every(({ consent }) => consent !== 'asked') && enterprises.size > 1
}
