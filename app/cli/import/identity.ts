import type { ImportRecord } from './record-types.ts'

/**
 * Two records with the same text are one record given twice: type and ref, or what stands in for a ref. The parts hold
 * no control characters (`record.ts` takes them out), so that one may stand between them; JSON would cost twice as much.
 */
export function identityOf(record: ImportRecord): string {
  switch (record.type) {
    case 'admission':
      return `${record.type}\0${record.party}\0${record.jurisdiction}\0${record.number ?? ''}`
    case 'competence':
      return `${record.type}\0${record.party}\0${record.jurisdiction}\0${record.ipType}`
    case 'conflict':
      return `${record.type}\0${record.party}\0${record.against.name}\0${record.kind}`
    default:
      return `${record.type}\0${record.ref}`
  }
}
