import { createHash } from 'node:crypto'
import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import type { DocumentRecord } from '../domain/document/record.ts'
import { composeAgreement, type FirmNames } from '../domain/pairing/agreement.ts'
import { isProposal } from '../domain/pairing/terms.ts'
import type { Firm, KeptPairing } from './kept-pairing.ts'

/** An agreement as it is printed, with its checksum; a draft until both sides stand by its terms. */
export type Agreement = { record: DocumentRecord; sha256: string; draft: boolean }

const namesOf = ({ nameZh, nameEn }: Firm): FirmNames => ({ zh: nameZh, en: nameEn })

/** The agreement that the terms on the table make, or null while they say too little. */
export function writeAgreement(pairing: KeptPairing, now: Date): DocumentRecord | null {
  const { ref, terms, termsVersion, sides } = pairing
  if (terms === null || !isProposal(terms)) return null
  const names = { domestic: namesOf(sides.domestic), overseas: namesOf(sides.overseas) }
  return composeAgreement({ ref, termsVersion, sides: names, madeOn: shanghaiDay(now) }, terms)
}

export const checksumOf = (written: string) => createHash('sha256').update(written).digest('hex')

/**
 * The agreement that both sides stand by, as it was kept when they did; before, a draft of the terms on the table.
 * Ask only with a 1+1 read through the actor's own scope.
 */
export async function findAgreement(db: Db, pairing: KeptPairing, now: Date): Promise<Agreement | null> {
  const kept = await db
    .selectFrom('pairing_process')
    .select(['agreement', 'agreement_sha256'])
    .where('pairing_id', '=', pairing.id)
    .executeTakeFirst()
  if (kept?.agreement && kept.agreement_sha256) {
    return { record: JSON.parse(kept.agreement), sha256: kept.agreement_sha256, draft: false }
  }
  const record = writeAgreement(pairing, now)
  if (!record) return null
  const draft = { ...record, title: `${record.title}（草案 DRAFT）` }
  return { record: draft, sha256: checksumOf(JSON.stringify(draft)), draft: true }
}

/** Records that somebody took the agreement away as a file. */
export async function noteAgreementTaken(
  db: Db,
  actor: Actor,
  { id, termsVersion }: KeptPairing,
  { sha256, draft }: Agreement,
  now: Date,
): Promise<void> {
  const detail = { termsVersion, sha256, draft, role: actor.role }
  await db
    .transaction()
    .execute((trx) =>
      recordEvent(trx, actor, { action: 'download', noun: 'pairing', subjectId: id, detail }, now),
    )
}
