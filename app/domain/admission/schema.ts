import { z } from 'zod'
import * as record from '../record.ts'

/** A licence to act. It is known by party, jurisdiction and number; one without a number has the number ''. */
export const admissionRecord = z
  .object({
    type: z.literal('admission'),
    party: record.ref,
    jurisdiction: record.jurisdiction,
    ipTypes: record.someIpTypes,
    title: record.line,
    number: record.line,
    validFrom: record.day,
    validTo: record.day,
    verification: record.verification,
    demo: record.demo,
  })
  .check(record.inOrder('validFrom', 'validTo'))
export type AdmissionRecord = z.output<typeof admissionRecord>
