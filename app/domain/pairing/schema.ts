import { z } from 'zod'
import * as record from '../record.ts'
import { ORIGINS, PAIRING_STATUSES } from '../vocabulary/parties.ts'

/** A 1+1 as the import format writes one; `domestic` and `overseas` are references of providers. */
export const pairingRecord = z
  .object({
    type: z.literal('pairing'),
    ref: record.ref,
    domestic: record.ref,
    overseas: record.ref,
    jurisdictions: record.someJurisdictions,
    ipTypes: record.someIpTypes,
    procedures: record.procedures,
    languages: record.languageCodes,
    validFrom: record.day,
    validTo: record.day,
    /** Absent is `active` for a new one; one on record keeps the status that was decided. */
    status: record.code(PAIRING_STATUSES, 'a status of a pairing').optional(),
    jointMatters: z.int('must be a whole number').min(0, 'must not be negative').default(0),
    lead: record.code(ORIGINS, 'a side of a 1+1').optional(),
    responseHours: z.int('must be a whole number').min(1, 'must be at least 1').optional(),
    demo: record.demo,
  })
  .check(record.inOrder('validFrom', 'validTo'))
  .refine((pairing) => pairing.domestic !== pairing.overseas, {
    path: ['overseas'],
    error: 'is the same provider as domestic',
  })
export type PairingRecord = z.output<typeof pairingRecord>
