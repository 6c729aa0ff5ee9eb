/** Hours within which a new contact address has to say that it is right. */
export const CONTACT_CHANGE_HOURS = 72

/** What a contact change asks for; '' is nothing. */
export type Contact = { email: string; phone: string }

/** Why a link in a letter about contact data does nothing. */
export type ContactLinkProblem = 'unknown' | 'used' | 'expired'

/** Which letter a link stood in: the one to the new address, or the one to the old. */
export type ContactLink = 'confirm' | 'stop'

/** Why a change that was asked for does nothing any more; null when it waits. */
export function contactProblem(
  change: { confirmed_at: string | null; stopped_at: string | null; expires_at: string } | undefined,
  now: Date,
): ContactLinkProblem | null {
  if (!change) return 'unknown'
  if (change.confirmed_at !== null || change.stopped_at !== null) return 'used'
  return change.expires_at <= now.toISOString() ? 'expired' : null
}
