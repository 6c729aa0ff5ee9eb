import type { z } from 'zod'
import { admissionRecord } from '../../domain/admission/schema.ts'
import { competenceRecord } from '../../domain/competence/schema.ts'
import { conflictRecord } from '../../domain/conflict/schema.ts'
import { enterpriseRecord } from '../../domain/enterprise/schema.ts'
import { expertRecord } from '../../domain/expert/schema.ts'
import { filingRecord } from '../../domain/filing/schema.ts'
import { matterRecord } from '../../domain/matter/schema.ts'
import { pairingRecord } from '../../domain/pairing/schema.ts'
import { providerRecord } from '../../domain/provider/schema.ts'
import { thinkTankRecord } from '../../domain/think-tank/schema.ts'

/** Every type of record that the import format knows, with its shape. */
export const RECORD_SCHEMAS = {
  expert: expertRecord,
  provider: providerRecord,
  think_tank: thinkTankRecord,
  admission: admissionRecord,
  competence: competenceRecord,
  matter: matterRecord,
  pairing: pairingRecord,
  conflict: conflictRecord,
  enterprise: enterpriseRecord,
  filing: filingRecord,
} as const

export type RecordType = keyof typeof RECORD_SCHEMAS
export const RECORD_TYPES = Object.keys(RECORD_SCHEMAS) as RecordType[]
export type RecordOf<T extends RecordType> = z.output<(typeof RECORD_SCHEMAS)[T]>
export type ImportRecord = { [T in RecordType]: RecordOf<T> }[RecordType]
