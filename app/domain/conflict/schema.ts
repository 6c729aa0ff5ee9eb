import { z } from 'zod'
import * as record from '../record.ts'
import { CONFLICT_KINDS } from '../vocabulary/parties.ts'

/** A reason to stay away, known by party, `against.name` and `kind`. */
export const conflictRecord = z
  .object({
    type: z.literal('conflict'),
    party: record.ref,
    against: z.object(
      { name: record.name, aliases: record.names, affiliates: record.names },
      { error: ({ input }) => (input === undefined ? 'is required' : 'must be an object with "name"') },
    ),
    kind: record.code(CONFLICT_KINDS, 'a kind of conflict'),
    from: record.day,
    to: record.day,
    demo: record.demo,
  })
  .check(record.inOrder('from', 'to'))
export type ConflictRecord = z.output<typeof conflictRecord>
