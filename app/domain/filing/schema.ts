import { z } from 'zod'
import * as record from '../record.ts'
import { ROLES } from '../vocabulary/procedures.ts'

const named = z.object({ name: record.name, aliases: record.names }, 'must be an object with "name"')

/**
 * A filing abroad against a Chinese firm, as whoever watches foreign courts and offices reports it: one line each.
 * `defendant` is looked for among the enterprises by its credit code, or else by any of its names.
 */
export const filingRecord = z.object({
  type: z.literal('filing'),
  ref: record.ref,
  defendant: named.extend({ creditCode: record.line }),
  plaintiff: named.optional(),
  jurisdiction: record.jurisdiction,
  ipType: record.ipType,
  procedure: record.procedure,
  role: record.code(ROLES, 'a role').default('respondent'),
  forum: record.line,
  docket: record.line,
  rights: record.names,
  filedOn: record.requiredDay,
  source: record.line,
})
export type FilingRecord = z.output<typeof filingRecord>
