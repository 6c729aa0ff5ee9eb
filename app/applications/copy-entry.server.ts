import type { Trx } from '../../db/schema.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import type { Values } from '../domain/application/values.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
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

type Form = Record<string, Values>

async function copiedForm(trx: Trx, partyId: string): Promise<Form> {
  const party = await trx.selectFrom('party').selectAll().where('id', '=', partyId).executeTakeFirstOrThrow()
  const profile = await trx
    .selectFrom('party_profile')
    .select(['form', 'registration'])
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  const { declarations: _, ...kept } = (profile ? JSON.parse(profile.form) : {}) as Form
  return { ...formOfParty(party, profile?.registration ?? null), ...kept }
}

type PartyRow = {
  type: PartyType
  name_zh: string | null
  name_en: string | null
  aliases: string
  unit: string | null
  title: string | null
  categories: string
  origin: string | null
  kind: string | null
  country: string | null
  city: string | null
  founded_on: string | null
  website: string | null
  languages: string
  industries: string
  fee_models: string
  response_hours: number | null
  capacity: number | null
  bio_zh: string | null
  bio_en: string | null
  jurisdictions: string
  ip_types: string
}

const text = (value: string | number | null): string[] => (value === null ? [] : [String(value)])
const list = (json: string): string[] => JSON.parse(json)

/** A party that came into the directory by import, as the form would hold it. */
function formOfParty(party: PartyRow, registration: string | null): Form {
  const languages: { code: string; level: string | null }[] = JSON.parse(party.languages)
  const spoken = {
    language: languages.map(({ code }) => code),
    level: languages.map(({ level }) => level ?? 'working'),
  }
  const identity = {
    nameZh: text(party.name_zh),
    nameEn: text(party.name_en),
    aliases: text(list(party.aliases).join('\n') || null),
    unit: text(party.unit),
    title: text(party.title),
    categories: list(party.categories),
    origin: text(party.origin),
    kind: text(party.kind),
    country: text(party.country),
    city: text(party.city),
    registration: text(registration),
    foundedOn: text(party.founded_on),
    website: text(party.website),
  }
  const practice = {
    ...spoken,
    industries: list(party.industries),
    ...feesOf(party.fee_models),
    responseHours: text(party.response_hours),
    capacity: text(party.capacity),
  }
  const introduction = { bioZh: text(party.bio_zh), bioEn: text(party.bio_en) }
  if (party.type !== 'think_tank') return { identity, practice, introduction }
  const research = {
    ...spoken,
    jurisdictions: list(party.jurisdictions),
    ipTypes: list(party.ip_types),
    industries: list(party.industries),
  }
  return { identity, research, introduction }
}

type Fee = { model: string; currency?: string | null; min?: number | null; max?: number | null }

function feesOf(json: string): Values {
  const fees: Fee[] = JSON.parse(json)
  const parts = fees.flatMap(({ model, currency, min, max }) => [
    [`fee-${model}-min`, text(min ?? null)] as const,
    [`fee-${model}-max`, text(max ?? null)] as const,
    [`fee-${model}-currency`, text(currency ?? null)] as const,
  ])
  return { feeModel: fees.map(({ model }) => model), ...Object.fromEntries(parts) }
}

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
