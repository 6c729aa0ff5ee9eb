/** What happened to an invitation, as far as a letter may say: never who, never in which matter. */
export type InvitationNews =
  | 'asked'
  | 'reminder'
  | 'both_clear'
  | 'answered'
  | 'accepted'
  | 'partner_quoted'
  | 'partner_out'
  | 'delivered'
  | 'ended'
  | 'lapsed'
  | 'cancelled'
  | 'engaged'
