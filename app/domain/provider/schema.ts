import { z } from 'zod'
import * as record from '../record.ts'
import { ORIGINS } from '../vocabulary/parties.ts'

/** A provider as the import format writes one. `kind` may be a word of its own where the vocabulary has none. */
export const providerRecord = z
  .object({
    type: z.literal('provider'),
    ...record.partyFields,
    origin: record.code(ORIGINS, 'an origin'),
    kind: record.word,
    country: record.country,
    foundedOn: record.day,
  })
  .check(record.inOrder('termStart', 'termEnd'))
export type ProviderRecord = z.output<typeof providerRecord>
