import { z } from 'zod'
import * as record from '../record.ts'
import { PROCEDURES, ROLES } from '../vocabulary/procedures.ts'

/** Past work as the import format writes it. */
export const matterRecord = z
  .object({
    type: z.literal('matter'),
    ref: record.ref,
    party: record.ref,
    jurisdiction: record.jurisdiction,
    ipType: record.ipType,
    procedure: record.code(PROCEDURES, 'a procedure').optional(),
    role: record.code(ROLES, 'a role').optional(),
    client: record.line,
    opponent: record.line,
    forum: record.line,
    docket: record.line,
    filedOn: record.requiredDay,
    closedOn: record.day,
    outcome: record.line,
    industry: record.industry,
    expiresOn: record.day,
    verification: record.verification,
    source: record.prose,
    demo: record.demo,
  })
  .check(record.inOrder('filedOn', 'expiresOn'))
export type MatterRecord = z.output<typeof matterRecord>

/** A matter closed before it was filed (a slip in many published lists) is kept without its closing day. */
export function withoutImpossibleClosing(matter: MatterRecord): {
  matter: MatterRecord
  warning: string | null
} {
  if (matter.closedOn === undefined || matter.closedOn >= matter.filedOn) return { matter, warning: null }
  const warning = `closedOn ${matter.closedOn} lies before filedOn ${matter.filedOn}: closedOn is ignored`
  return { matter: { ...matter, closedOn: undefined }, warning }
}
