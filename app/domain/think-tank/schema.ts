import { z } from 'zod'
import * as record from '../record.ts'

/** A think tank as the import format writes one: its fields are declared, not shown by matters. */
export const thinkTankRecord = z
  .object({
    type: z.literal('think_tank'),
    ...record.partyFields,
    unit: record.line,
    country: record.country.optional(),
    foundedOn: record.day,
    jurisdictions: record.jurisdictions,
    ipTypes: record.ipTypes,
  })
  .check(record.inOrder('termStart', 'termEnd'))
export type ThinkTankRecord = z.output<typeof thinkTankRecord>
