import { joinedInto, namesInRow } from '../../../db/joinings.server.ts'
import type { ExpertRecord } from '../../domain/expert/schema.ts'
import { namesBeside } from '../../domain/listing/joining.ts'
import { unitKey } from '../../domain/name.ts'
import type { ProviderRecord } from '../../domain/provider/schema.ts'
import type { ThinkTankRecord } from '../../domain/think-tank/schema.ts'
import { nameKeeper } from './keep-names.ts'
import { type RowOf, rowKeeper } from './keep-rows.ts'
import { NotYet, Refusal } from './refusal.ts'
import { similarNames } from './similar-names.ts'
import type { Write, WriterContext } from './writer.ts'

type PartyRecord = ExpertRecord | ProviderRecord | ThinkTankRecord

const COLUMNS = [
  'ref',
  'type',
  'name_zh',
  'name_en',
  'aliases',
  'origin',
  'kind',
  'country',
  'city',
  'founded_on',
  'unit',
  'unit_key',
  'title',
  'categories',
  'languages',
  'industries',
  'fee_models',
  'bio_zh',
  'bio_en',
  'jurisdictions',
  'ip_types',
  'website',
  'capacity',
  'response_hours',
  'leave',
  'pauses',
  'term_start',
  'term_end',
  'listed_on',
  'status',
  'demo',
] as const satisfies (keyof RowOf<'party'>)[]

/** A suspension that two members of staff decided is not undone by records that do not speak of it. */
const STATUS = ['status'] as const

/** Keeps an expert, a provider or a think tank, and the names it goes by. */
export function partyWriter(context: WriterContext): Write<PartyRecord> {
  const { handle, parties } = context
  const keep = rowKeeper(context, 'party', COLUMNS, ['ref'], context.stamp)
  const keepNames = nameKeeper(handle, 'party')
  const similar = similarNames(handle)
  const paired = handle
    .prepare('select 1 from pairing where domestic_id = ? or overseas_id = ? limit 1')
    .pluck()

  const kept = joinings(context)

  return (record, touched, warnings) => {
    const into = kept.into(record.ref)
    if (into !== null) {
      throw new Refusal(
        `ref ${JSON.stringify(record.ref)} was joined into ${JSON.stringify(into)}: change that entry`,
      )
    }
    const others = namesBeside(namesOf(record), kept.namesOfJoined(record.ref))
    const row = partyRow(record, others)
    const allow = (before: RowOf<'party'>) => {
      if (before.type !== row.type) {
        throw new Refusal(`ref ${JSON.stringify(row.ref)} already belongs to a record of type ${before.type}`)
      }
      const { id } = parties.get(row.ref)
      if (before.origin !== row.origin && paired.get(id, id) !== undefined) {
        throw new NotYet(`origin cannot become ${row.origin}: a pairing counts on ${before.origin}`)
      }
    }
    const { id, change } = keep(row, record.status === undefined ? { allow, standing: STATUS } : { allow })
    const newNames = keepNames(id, [...namesOf(record), ...others], change === 'inserted')
    warnings.push(...similar(id, newNames))
    if (change !== 'unchanged') {
      touched.parties.set(id, record.type)
      parties.forget(record.ref)
    }
    return change
  }
}

/** What joinings say about a party that a record names; nothing, at the cost of one look, while there are none. */
function joinings({ db, handle, parties }: WriterContext) {
  const anyJoined = handle.prepare('select exists (select 1 from party_joining)').pluck()
  const idOf = handle.prepare('select id from party where ref = ?').pluck()
  const joined = handle.prepare(joinedInto(db, '').compile().sql)
  return {
    /** The ref of the entry that this one was joined into; null for one that stands. */
    into(ref: string): string | null {
      if (anyJoined.get() === 0 || idOf.get(ref) === undefined) return null
      return parties.get(ref).joinedInto
    },
    /** The names of whoever was joined into it: they stay its own, whatever the record says. */
    namesOfJoined(ref: string): string[] {
      const id = anyJoined.get() === 0 ? undefined : idOf.get(ref)
      return id === undefined
        ? []
        : (joined.all(id) as Parameters<typeof namesInRow>[0][]).flatMap(namesInRow)
    },
  }
}

const namesOf = ({ name, aliases }: PartyRecord) =>
  [name.zh, name.en, ...aliases].filter((one) => one !== undefined)

const asText = (list: readonly unknown[]) => (list.length === 0 ? '[]' : JSON.stringify(list))

/** One flat literal: a wide row put together from parts costs several times as much. */
function partyRow(record: PartyRecord, others: readonly string[]): RowOf<'party'> {
  const { name, bio, country, type } = record
  const unit = type === 'provider' ? null : (record.unit ?? null)
  return {
    ref: record.ref,
    type,
    name_zh: name.zh ?? null,
    name_en: name.en ?? null,
    aliases: asText([...record.aliases, ...others]),
    origin: type === 'provider' ? record.origin : null,
    kind: type === 'provider' ? record.kind : null,
    country: country ?? null,
    city: record.city ?? null,
    founded_on: type === 'expert' ? null : (record.foundedOn ?? null),
    unit,
    unit_key: unitKey(unit),
    title: type === 'expert' ? (record.title ?? null) : null,
    categories: type === 'expert' ? asText(record.categories) : '[]',
    languages: asText(record.languages),
    industries: asText(record.industries),
    fee_models: asText(record.feeModels),
    bio_zh: bio?.zh ?? null,
    bio_en: bio?.en ?? null,
    jurisdictions: type === 'think_tank' ? asText(record.jurisdictions) : '[]',
    ip_types: type === 'think_tank' ? asText(record.ipTypes) : '[]',
    website: record.website ?? null,
    capacity: record.capacity ?? null,
    response_hours: record.responseHours ?? null,
    leave: asText(record.leave),
    pauses: asText(record.pauses),
    term_start: record.termStart ?? null,
    term_end: record.termEnd ?? null,
    listed_on: record.listedOn ?? null,
    status: record.status ?? 'listed',
    demo: record.demo ? 1 : 0,
  }
}
