export const CONSENTS = ['asked', 'given', 'refused'] as const
export type Consent = (typeof CONSENTS)[number]

/**
 * Whether a group stands: everybody has answered, and at least two agreed. Who refused is left out and never named;
 * who agreed learns of the others only now.
 */
export function isFormed(consents: readonly Consent[]): boolean {
  return !consents.includes('asked') && consents.filter((one) => one === 'given').length > 1
}
