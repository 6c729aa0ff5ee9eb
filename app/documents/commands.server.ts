import { createHash } from 'node:crypto'
import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { DOCUMENT_TITLES, type DocumentKind, documentNumber } from '../domain/document/kinds.ts'
import { type DocumentContent, type DocumentRecord, writtenDay } from '../domain/document/record.ts'
import { Problem } from '../domain/errors.ts'

/** Kinds of which a dispute has one, whose later ones are versions of it; every other one is a document of its own. */
const VERSIONED: readonly DocumentKind[] = ['A', 'F', 'G']

/** Who signs where the centre has not said what it is called. */
export const UNNAMED_ISSUER = '海外知识产权纠纷应对指导中心'

/**
 * Makes a document of a dispute and keeps it as it is: numbered within its kind and year, or as the next version of
 * the one that is there.
 * @returns its id
 * @throws Problem `duplicate` when its number is taken
 */
export async function makeDocument(
  trx: Trx,
  actor: Actor,
  disputeId: string,
  kind: DocumentKind,
  content: DocumentContent,
  now: Date,
): Promise<string> {
  const { number, version } = await nextNumber(trx, disputeId, kind, now)
  const record: DocumentRecord = {
    kind,
    number,
    version,
    title: DOCUMENT_TITLES[kind].zh,
    ...content,
    issuer: await issuerOf(trx),
    date: writtenDay(shanghaiDay(now)),
  }
  const written = JSON.stringify(record)
  const id = newId(now)
  const kept = await trx
    .insertInto('document')
    .values({
      id,
      dispute_id: disputeId,
      kind,
      number,
      version,
      record: written,
      sha256: createHash('sha256').update(written).digest('hex'),
      made_by: actor.name,
      made_by_id: actor.id,
      made_at: now.toISOString(),
    })
    .onConflict((oc) => oc.columns(['number', 'version']).doNothing())
    .executeTakeFirst()
  if (kept.numInsertedOrUpdatedRows === 0n) {
    throw new Problem('duplicate', `document ${number}, version ${version}: the number is taken`)
  }
  const detail = { disputeId, kind, number, version, byStaff: isStaff(actor) }
  await recordEvent(trx, actor, { action: 'make', noun: 'document', subjectId: id, detail }, now)
  return id
}

async function nextNumber(trx: Trx, disputeId: string, kind: DocumentKind, now: Date) {
  const before = VERSIONED.includes(kind) ? await latest(trx, disputeId, kind) : undefined
  if (before) return { number: before.number, version: before.version + 1 }
  const year = Number(shanghaiDay(now).slice(0, 4))
  const { last } = await trx
    .insertInto('document_counter')
    .values({ kind, year, last: 1 })
    .onConflict((oc) =>
      oc.columns(['kind', 'year']).doUpdateSet((eb) => ({ last: eb('document_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return { number: documentNumber(kind, year, last), version: 1 }
}

function latest(trx: Trx, disputeId: string, kind: DocumentKind) {
  return trx
    .selectFrom('document')
    .select(['number', 'version'])
    .where('dispute_id', '=', disputeId)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

async function issuerOf(trx: Trx): Promise<string> {
  const row = await trx
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'site.host')
    .executeTakeFirst()
  return row?.value || UNNAMED_ISSUER
}

/** Records that somebody took a document away as a file. Ask only after it was read through the actor's own scope. */
export async function noteDownload(
  db: Db,
  actor: Actor,
  document: { id: string; disputeId: string; number: string; version: number },
  now: Date,
): Promise<void> {
  const { id, disputeId, number, version } = document
  const detail = { disputeId, number, version, byStaff: isStaff(actor) }
  await db
    .transaction()
    .execute((trx) =>
      recordEvent(trx, actor, { action: 'download', noun: 'document', subjectId: id, detail }, now),
    )
}
