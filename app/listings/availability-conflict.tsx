import { useFormChoices } from '../applications/form-choices.ts'
import { SaveConflict } from '../applications/save-conflict.tsx'
import type { FieldShape } from '../domain/application/fields.ts'
import type { Values } from '../domain/application/values.ts'
import type { TypedAvailability } from '../domain/listing/availability.ts'
import { useT } from '../i18n/context.tsx'

const FIELDS: readonly FieldShape[] = [
  { name: 'capacity', type: 'whole' },
  { name: 'responseHours', type: 'amount' },
  { name: 'leave', type: 'lines' },
  { name: 'pauses', type: 'lines' },
]

/** What a colleague saved meanwhile, beside what the reader was about to save. */
export function AvailabilityConflict({ theirs, yours }: Record<'theirs' | 'yours', TypedAvailability>) {
  const write = useWriteAvailability()
  return <SaveConflict fields={FIELDS} theirs={write(theirs)} yours={write(yours)} />
}

function useWriteAvailability(): (typed: TypedAvailability) => Values {
  const t = useT()
  const { places } = useFormChoices()
  const span = (from: string, to: string) =>
    t('listings.availability.span', {
      from: from || t('listings.availability.now'),
      to: to || t('listings.availability.open'),
    })
  const nameOf = (code: string) => places.find(({ value }) => value === code)?.label ?? code
  return ({ capacity, responseHours, leave, pauses }) => ({
    capacity: [capacity],
    responseHours: [responseHours],
    leave: [
      leave
        .filter(({ from, to }) => from || to)
        .map(({ from, to }) => span(from, to))
        .join('\n'),
    ],
    pauses: [
      pauses
        .filter(({ jurisdiction, from, to }) => jurisdiction || from || to)
        .map(({ jurisdiction, from, to }) => [nameOf(jurisdiction), span(from, to)].join(' · '))
        .join('\n'),
    ],
  })
}
