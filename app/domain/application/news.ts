/** What an applicant is written about an application. */
export type ApplicationNews = 'received' | 'changes' | 'more_time' | 'answer_near' | 'resumed' | 'decided'

const ASKING: readonly unknown[] = ['changes', 'more_time', 'answer_near'] satisfies ApplicationNews[]

/** True for news that leave it to the applicant to act by a day; of others the day is that of the decision. */
export const asksApplicant = (news: unknown): boolean => ASKING.includes(news)
