/**
 * Where the name of an account that parties and enterprises have stands beside its id: the table, the column of the id,
 * the column of the name. Erasing an account forgets it in each; the names of staff, who erase nothing, are not here.
 */
export const KEPT_NAMES = [
  ['application', 'applicant_id', 'applicant_name'],
  ['bill_taken_back', 'actor_id', 'actor_name'],
  ['commission_step', 'actor_id', 'actor_name'],
  ['document', 'made_by_id', 'made_by'],
  ['engagement_confirmation', 'asked_by', 'asked_name'],
  ['engagement_confirmation', 'answered_by', 'answered_name'],
  ['engagement_message', 'author_id', 'author_name'],
  ['engagement_terms', 'proposed_by', 'proposed_name'],
  ['engagement_terms', 'answered_by', 'answered_name'],
  ['file', 'created_by', 'created_by_name'],
  ['listing_step', 'actor_id', 'actor_name'],
  ['pairing_step', 'actor_id', 'actor_name'],
  ['pairing_terms', 'author_id', 'author_name'],
  ['party_joining', 'actor_id', 'actor_name'],
  ['profile_change', 'proposed_by', 'proposed_name'],
  ['publication_choice', 'decided_by', 'decided_name'],
  ['shortlisted', 'added_by', 'added_name'],
  ['supplement_request', 'answered_by_id', 'answered_by'],
] as const
