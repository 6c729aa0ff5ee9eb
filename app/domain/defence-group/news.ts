/** What those who may defend together are told by letter. */
export type GroupNews = 'question' | 'plan' | 'plan_agreed' | 'plan_refused'
