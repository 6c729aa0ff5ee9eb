/** One thing that happened, as it was recorded. `detail` is the text that the chain's hash stands for. */
export type AuditLine = {
  id: number
  at: string
  who: string
  address: string | null
  action: string
  noun: string
  subjectId: string | null
  detail: string
}
