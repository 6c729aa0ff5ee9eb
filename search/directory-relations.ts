import { type RawBuilder, sql } from 'kysely'
import { type PartyType, RANKED_STATUSES } from '../app/domain/vocabulary/parties.ts'
import type { DirectoryName, FacetName } from './indexes/facets.ts'
import { all, any, type Condition, oneOf, partyTells, runsOn } from './sql-match.server.ts'

/** Where the values of a facet stand in the database. */
export type FacetSource =
  | { kind: 'column'; column: string }
  /** JSON lists of codes, or of objects that hold the code in `field`. */
  | { kind: 'lists'; columns: readonly string[]; field?: string }
  /** What evidence of the party shows, and where it declares it, a JSON list of codes. */
  | { kind: 'evidence'; of: 'jurisdiction' | 'ip_type' | 'procedure'; declared?: string }

/** A directory as the database sees it. */
export type Relation = {
  from: RawBuilder<unknown>
  id: string
  /** Columns of a result, by the names that results have. */
  names: Readonly<Record<string, string>>
  newest: RawBuilder<unknown>
  listed: (day: string) => Condition
  tells: (word: string) => Condition
  facets: Partial<Record<FacetName, FacetSource>>
}

export function relationOf(directory: DirectoryName): Relation {
  return directory === 'pairings' ? PAIRINGS : parties(TYPE_OF[directory])
}

const TYPE_OF = {
  experts: 'expert',
  providers: 'provider',
  'think-tanks': 'think_tank',
} as const satisfies Record<string, PartyType>

function parties(type: PartyType): Relation {
  return {
    from: sql`party`,
    id: 'party.id',
    names: { ref: 'party.ref', nameZh: 'party.name_zh', nameEn: 'party.name_en' },
    newest: sql`coalesce(party.listed_on, party.term_start, party.created_at)`,
    listed: (day) => all([oneOf('party.type', [type]), isListed('party', day)]),
    tells: (word) => partyTells('party', word),
    facets: {
      origin: { kind: 'column', column: 'party.origin' },
      kind: { kind: 'column', column: 'party.kind' },
      country: { kind: 'column', column: 'party.country' },
      city: { kind: 'column', column: 'party.city' },
      industries: { kind: 'lists', columns: ['party.industries'] },
      categories: { kind: 'lists', columns: ['party.categories'] },
      languages: { kind: 'lists', columns: ['party.languages'], field: 'code' },
      feeModels: { kind: 'lists', columns: ['party.fee_models'], field: 'model' },
      jurisdictions: { kind: 'evidence', of: 'jurisdiction', declared: 'party.jurisdictions' },
      ipTypes: { kind: 'evidence', of: 'ip_type', declared: 'party.ip_types' },
      procedures: { kind: 'evidence', of: 'procedure' },
    },
  }
}

const PAIRINGS: Relation = {
  from: sql`pairing
    join party as domestic on domestic.id = pairing.domestic_id
    join party as overseas on overseas.id = pairing.overseas_id`,
  id: 'pairing.id',
  names: {
    ref: 'pairing.ref',
    domesticZh: 'domestic.name_zh',
    domesticEn: 'domestic.name_en',
    overseasZh: 'overseas.name_zh',
    overseasEn: 'overseas.name_en',
  },
  newest: sql`coalesce(pairing.valid_from, pairing.created_at)`,
  listed: (day) =>
    all([
      oneOf('pairing.status', ['active']),
      runsOn('pairing', 'valid_from', 'valid_to', day),
      isListed('domestic', day),
      isListed('overseas', day),
    ]),
  tells: (word) => any([partyTells('domestic', word), partyTells('overseas', word)]),
  facets: {
    country: { kind: 'column', column: 'overseas.country' },
    industries: { kind: 'lists', columns: ['domestic.industries', 'overseas.industries'] },
    languages: { kind: 'lists', columns: ['pairing.languages'] },
    jurisdictions: { kind: 'lists', columns: ['pairing.jurisdictions'] },
    ipTypes: { kind: 'lists', columns: ['pairing.ip_types'] },
    procedures: { kind: 'lists', columns: ['pairing.procedures'] },
  },
}

function isListed(party: string, day: string): Condition {
  return all([oneOf(`${party}.status`, RANKED_STATUSES), runsOn(party, 'term_start', 'term_end', day)])
}
