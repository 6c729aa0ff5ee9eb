import type { ImportRecord } from './record-types.ts'

/** Two records with the same text are one record given twice: type and ref, or what stands in for a ref. */
export function identityOf(record: ImportRecord): string {
  switch (record.type) {
    case 'admission':
      return JSON.stringify([record.type, record.party, record.jurisdiction, record.number ?? ''])
    case 'competence':
      return JSON.stringify([record.type, record.party, record.jurisdiction, record.ipType])
    case 'conflict':
      return JSON.stringify([record.type, record.party, record.against.name, record.kind])
    default:
      return JSON.stringify([record.type, record.ref])
  }
}
