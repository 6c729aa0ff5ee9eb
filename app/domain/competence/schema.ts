import { z } from 'zod'
import * as record from '../record.ts'

/** A field somebody works in, known by party, jurisdiction and IP type; no procedures means no one in particular. */
export const competenceRecord = z
  .object({
    type: z.literal('competence'),
    party: record.ref,
    jurisdiction: record.jurisdiction,
    ipType: record.ipType,
    procedures: record.procedures,
    since: record.day,
    expiresOn: record.day,
    verification: record.verification,
    demo: record.demo,
  })
  .check(record.inOrder('since', 'expiresOn'))
export type CompetenceRecord = z.output<typeof competenceRecord>
