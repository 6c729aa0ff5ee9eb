/**
 * Where somebody who works on an engagement reads of its dispute: whoever acts reads what the invitation opened to it,
 * the enterprise and the centre the dispute itself; null for who acts without an invitation, to whom no file was opened.
 */
export function fileOfDispute(
  { disputeId, invitationId }: { disputeId: string; invitationId: string | null },
  side: 'enterprise' | 'party' | 'centre' | null,
): string | null {
  if (side !== 'party') return `/disputes/${disputeId}`
  return invitationId && `/invitations/${invitationId}`
}
