/** Working days within which the centre means to decide, where its setting says nothing else. */
export const DECISION_DAYS = 20
