import { z } from 'zod'
import * as record from '../record.ts'

/** An expert as the import format writes one. */
export const expertRecord = z
  .object({
    type: z.literal('expert'),
    ...record.partyFields,
    unit: record.line,
    title: record.line,
    categories: record.categories,
    country: record.country.optional(),
  })
  .check(record.inOrder('termStart', 'termEnd'))
export type ExpertRecord = z.output<typeof expertRecord>
