import { type Answer, isReading } from './ask.ts'
import { canariesIn, mayRead, wasOpened } from './canaries.ts'
import type { Cell } from './cells.ts'

/** A question in words. */
export const nameOf = ({ method, path, address, role }: Cell) =>
  `${method} ${path}${address.query ? `?${address.query}` : ''} as ${role.name}`

/** What of the status and the form of an answer is not as written down. */
export function judged(cell: Cell, answer: Answer): string[] {
  const { expectation, method } = cell
  const expected = isReading(method) ? expectation.read(cell) : expectation.write(cell)
  return [
    ...(answer.status === expected ? [] : [`${nameOf(cell)}: ${answer.status}, not ${expected}`]),
    ...(method === 'HEAD' && answer.body !== '' ? [`${nameOf(cell)}: a body for HEAD`] : []),
  ]
}

/** Every canary in an answer that its reader may not see. */
export function leaksIn(cell: Cell, answer: Answer): string[] {
  const { role, address } = cell
  return canariesIn(answer.said)
    .filter(({ whose, word }) => !mayRead(role, whose) && !wasOpened(role, word, address.opened))
    .map(({ word }) => `${nameOf(cell)}: leaks ${word}`)
}

/** Things that are not yours must look like things that are not there: remembers the first and compares the others. */
export function createComparison(): (cell: Cell, answer: Answer) => string[] {
  const likenesses = new Map<string, { first: string; likeness: string }>()
  return (cell, answer) => {
    if (cell.address.whose === null || answer.status !== 404) return []
    const group = `${cell.method} ${cell.route} ${cell.role.name}`
    const likeness = answer.likeness()
    const known = likenesses.get(group)
    if (!known) likenesses.set(group, { first: nameOf(cell), likeness })
    return !known || known.likeness === likeness ? [] : [`${nameOf(cell)} differs from ${known.first}`]
  }
}
