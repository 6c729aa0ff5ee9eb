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

/** What an event is about: the number by which people name it, '' for none, and where it is looked at, if anywhere. */
export type AuditSubject = { number: string; path: string | null }

/** By which a line finds its subject. */
export const subjectKey = ({ noun, subjectId }: Pick<AuditLine, 'noun' | 'subjectId'>): string =>
  `${noun} ${subjectId}`
