import type { PartyType } from '../vocabulary/parties.ts'
import type { Values } from './values.ts'

/** A form: what stands in it, by section. */
export type Form = Readonly<Record<string, Values>>

/** The columns of a party that stand in its form. */
export type PartyColumns = {
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

/** A party as the form would hold it. */
function formOfParty(party: PartyColumns, registration: string | null): Form {
  const languages: { code: string; level: string | null }[] = JSON.parse(party.languages)
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
    language: languages.map(({ code }) => code),
    level: languages.map(({ level }) => level ?? 'working'),
    industries: list(party.industries),
    ...feesOf(party.fee_models),
    responseHours: text(party.response_hours),
    capacity: text(party.capacity),
  }
  const introduction = { bioZh: text(party.bio_zh), bioEn: text(party.bio_en) }
  if (party.type !== 'think_tank') return { identity, practice, introduction }
  const research = {
    ...practice,
    jurisdictions: list(party.jurisdictions),
    ipTypes: list(party.ip_types),
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

/**
 * The form of a party as it stands: what the directory reads is in its columns, and they are right; what else was typed
 * is kept beside them.
 * @param kept JSON of the form that was approved or edited last, null for a party that was imported
 */
export function currentForm(party: PartyColumns, registration: string | null, kept: string | null): Form {
  const typed = (kept === null ? {} : JSON.parse(kept)) as Form
  const stated = formOfParty(party, registration)
  const codes = new Set([...Object.keys(typed), ...Object.keys(stated)])
  return Object.fromEntries([...codes].map((code) => [code, { ...typed[code], ...stated[code] }]))
}
