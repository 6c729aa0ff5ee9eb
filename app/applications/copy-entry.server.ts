import type { Trx } from '../../db/schema.ts'
import { currentForm, type Form } from '../domain/application/party-form.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import type { Values } from '../domain/application/values.ts'
import { writeClaims } from './write-claims.server.ts'

/**
 * Begins a draft with what the directory holds of a party: last term's entry and its evidence, to be looked through
 * and brought up to date. Declarations are not copied: they are made anew.
 */
export async function copyEntry(trx: Trx, partyId: string, applicationId: string, now: Date): Promise<void> {
  const form = await copiedForm(trx, partyId)
  const identity = form.identity ?? {}
  await trx
    .updateTable('application')
    .set({
      form: JSON.stringify(form),
      name_zh: identity.nameZh?.[0] || null,
      name_en: identity.nameEn?.[0] || null,
    })
    .where('id', '=', applicationId)
    .execute()
  for (const kind of ['admission', 'competence', 'matter'] as const) {
    await writeClaims(trx, applicationId, { kind, facts: await CLAIMS[kind](trx, partyId) }, now)
  }
}

async function copiedForm(trx: Trx, partyId: string): Promise<Form> {
  const party = await trx.selectFrom('party').selectAll().where('id', '=', partyId).executeTakeFirstOrThrow()
  const profile = await trx
    .selectFrom('party_profile')
    .select(['form', 'registration'])
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  const { declarations: _, ...form } = currentForm(
    party,
    profile?.registration ?? null,
    profile?.form ?? null,
  )
  return form
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
