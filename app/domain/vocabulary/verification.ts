/** How far evidence is trusted, strongest first. Self-certification never lifts a rank. */
export const VERIFICATIONS = [
  'platform',
  'verified',
  'public_record',
  'document_provided',
  'self_claimed',
] as const
export type Verification = (typeof VERIFICATIONS)[number]
