/** What happened in an engagement, as far as a letter may say: never who, never in which matter. */
export type EngagementNews =
  | 'message'
  | 'report_request'
  | 'report'
  | 'milestone'
  | 'bill'
  | 'bill_taken_back'
  | 'confirmed'
  | 'contested'
  | 'concluded'
  | 'rated'
  | 'handed_over'
  | 'files_handed_on'
