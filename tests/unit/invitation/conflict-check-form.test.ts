import { expect, it } from 'vitest'
import { readCheckForm } from '../../../app/invitations/conflict-check-form.ts'

const form = (...pairs: [string, string][]) => {
  const fields = new FormData()
  for (const [name, value] of pairs) fields.append(name, value)
  return fields
}

it('reads what is said of each similar name by its key, and leaves out those of which nothing is', () => {
  const read = readCheckForm(
    form(
      ['similar-0-key', 'opponents:acme'],
      ['similar-0', 'different'],
      ['similar-1-key', 'enterprise:kaimu'],
      ['similar-2-key', 'opponents:'],
      ['similar-2', 'same'],
      ['similar-3', 'different'],
    ),
  )
  expect(read.answers).toEqual({ 'opponents:acme': 'different', 'opponents:': 'same' })
})

it('knows with whom there is a conflict, and nothing that is not offered', () => {
  expect(readCheckForm(form(['against', 'withheld'], ['against', 'everybody'])).against).toEqual(['withheld'])
  expect(readCheckForm(form()).against).toEqual([])
})
