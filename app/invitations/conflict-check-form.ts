import { AGAINST, type Against } from '../domain/invitation/against.ts'

/** What the form of a conflict check says: of each similar name by its key, and with whom there is a conflict. */
export type CheckForm = { answers: Record<string, 'different' | 'same'>; against: Against[] }

/** The control that answers the question about one similar name, counted from 0, and the one that says which it is. */
export const answerField = (index: number) => `similar-${index}`
export const keyField = (index: number) => `${answerField(index)}-key`

/** No entry has more names that resemble a party to one dispute than this. */
const MOST = 500

/** Reads the form; a name without an answer is left out. */
export function readCheckForm(fields: FormData): CheckForm {
  const answers: CheckForm['answers'] = {}
  for (let index = 0; index < MOST && fields.has(keyField(index)); index += 1) {
    const answer = fields.get(answerField(index))
    if (answer === 'different' || answer === 'same') answers[String(fields.get(keyField(index)))] = answer
  }
  const against = AGAINST.filter((whom) => fields.getAll('against').includes(whom))
  return { answers, against }
}
