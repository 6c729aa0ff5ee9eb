import type { Db, Trx } from '../../db/schema.ts'
import type { Form } from '../domain/application/party-form.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import type { Values } from '../domain/application/values.ts'
import { entryForm } from '../profiles/queries-entry-form.server.ts'
import { writeClaims } from './write-claims.server.ts'

/**
 * Begins a draft with what the directory holds of a party: last term's entry and its evidence, to be looked through
 * and brought up to date. Declarations are not copied: they are made anew. The whole entry is kept beside the draft, so
 * that what changes in it meanwhile is told from what the applicant changes.
 */
export async function copyEntry(trx: Trx, partyId: string, applicationId: string, now: Date): Promise<void> {
  const party = await trx.selectFrom('party').selectAll().where('id', '=', partyId).executeTakeFirstOrThrow()
  const entry = await entryForm(trx, party)
  const { declarations: _, ...form } = entry
  const identity = form.identity ?? {}
  await trx
    .updateTable('application')
    .set({
      form: JSON.stringify(form),
      copied_form: JSON.stringify(entry),
      name_zh: identity.nameZh?.[0] || null,
      name_en: identity.nameEn?.[0] || null,
    })
    .where('id', '=', applicationId)
    .execute()
  for (const kind of ['admission', 'competence', 'matter'] as const) {
    await writeClaims(trx, applicationId, { kind, facts: await CLAIMS[kind](trx, partyId) }, now)
  }
}

/** The entry with which an application was begun; null for one that began without, or before that was kept. */
export async function findCopiedForm(db: Db, applicationId: string): Promise<Form | null> {
  const { copied_form: copied } = await db
    .selectFrom('application')
    .select('copied_form')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  return copied && JSON.parse(copied)
}

const text = (value: string | number | null): string[] => (value === null ? [] : [String(value)])
const list = (json: string): string[] => JSON.parse(json)

/** Evidence as claims: what was verified is claimed again, to be examined again. */
const CLAIMS: Record<ClaimKind, (trx: Trx, partyId: string) => Promise<Values[]>> = {
  admission: async (trx, partyId) => {
    const rows = await trx.selectFrom('admission').selectAll().where('party_id', '=', partyId).execute()
    return rows.map((row) => ({
      jurisdiction: [row.jurisdiction],
      ipTypes: list(row.ip_types),
      licenceTitle: text(row.title),
      number: text(row.number),
      validFrom: text(row.valid_from),
      validTo: text(row.valid_to),
    }))
  },
  competence: async (trx, partyId) => {
    const rows = await trx.selectFrom('competence').selectAll().where('party_id', '=', partyId).execute()
    return rows.map((row) => ({
      jurisdiction: [row.jurisdiction],
      ipType: [row.ip_type],
      procedures: list(row.procedures),
      since: text(row.since),
    }))
  },
  // What the platform saw itself, or what is public record, needs no claim: it stays as it is.
  matter: async (trx, partyId) => {
    const rows = await trx
      .selectFrom('matter')
      .selectAll()
      .where('party_id', '=', partyId)
      .where('verification', 'not in', ['platform', 'public_record'])
      .orderBy('filed_on', 'desc')
      .limit(500)
      .execute()
    return rows.map((row) => ({
      ref: [row.ref],
      jurisdiction: [row.jurisdiction],
      ipType: [row.ip_type],
      procedure: text(row.procedure),
      role: text(row.role),
      client: text(row.client),
      opponent: text(row.opponent),
      forum: text(row.forum),
      docket: text(row.docket),
      filedOn: [row.filed_on],
      closedOn: text(row.closed_on),
      outcome: text(row.outcome),
      source: text(row.source),
    }))
  },
}
