/**
 * Where somebody who works on an engagement reads of its dispute: whoever acts reads what the invitation opened to it,
 * the enterprise and the centre the dispute itself.
 */
export function fileOfDispute(
  { disputeId, invitationId }: { disputeId: string; invitationId: string | null },
  side: 'enterprise' | 'party' | 'centre' | null,
): string {
  return side === 'party' && invitationId ? `/invitations/${invitationId}` : `/disputes/${disputeId}`
}
