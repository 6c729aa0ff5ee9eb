import { type CreditCodeFault, creditCodeFault } from '../../domain/enterprise/credit-code.ts'
import type { EnterpriseNameKind } from '../../domain/enterprise/names.ts'
import type { EnterpriseRecord } from '../../domain/enterprise/schema.ts'
import { looseKeyOf, looseNameKey, nameKey } from '../../domain/name.ts'
import { type RowOf, rowKeeper } from './keep-rows.ts'
import type { Write, WriterContext } from './writer.ts'

const COLUMNS = [
  'ref',
  'name_zh',
  'name_en',
  'credit_code',
  'district',
  'industry',
  'languages',
  'demo',
] as const satisfies (keyof RowOf<'enterprise'>)[]

/** The format takes a code as it is given; whoever imports it is told that it cannot be right. */
const FAULT_WORDS: Record<CreditCodeFault['why'], string> = {
  length: 'has not 18 characters',
  sign: 'has a character that credit codes do not use',
  digit: 'has no digits where the division stands',
  check: 'has a check character that does not fit the others',
}

/** Keeps an enterprise; one without a name goes by its ref. */
export function enterpriseWriter(context: WriterContext): Write<EnterpriseRecord> {
  const keep = rowKeeper(context, 'enterprise', COLUMNS, ['ref'], context.stamp)
  const keepNames = nameWriter(context)
  let known: Map<string, string> | null = null
  return (record, _touched, warnings) => {
    const names = [record.name?.zh, record.name?.en].filter((name) => name !== undefined)
    const { id, change } = keep({
      ref: record.ref,
      name_zh: record.name?.zh ?? null,
      name_en: record.name?.en ?? (record.name?.zh === undefined ? record.ref : null),
      credit_code: record.creditCode ?? null,
      district: record.district ?? null,
      industry: record.industry ?? null,
      languages: JSON.stringify(record.languages),
      demo: record.demo ? 1 : 0,
    })
    const renamed = keepNames(id, namesByKind(record, names.length > 0 ? names : [record.ref]))
    if (change === 'unchanged') return renamed ? 'updated' : change
    const fault = record.creditCode === undefined ? null : creditCodeFault(record.creditCode)
    if (fault) warnings.push(`creditCode ${JSON.stringify(record.creditCode)} ${FAULT_WORDS[fault.why]}`)
    known ??= namesOfEnterprises(context)
    for (const key of [...names.map(looseNameKey), ...codeKey(record.creditCode)]) {
      const other = known.get(key) ?? record.ref
      if (other !== record.ref) warnings.push(`${JSON.stringify(other)} looks like the same enterprise`)
      else known.set(key, record.ref)
    }
    return change
  }
}

type KindOfName = readonly [kind: EnterpriseNameKind, names: readonly string[]]

function namesByKind(record: EnterpriseRecord, official: readonly string[]): KindOfName[] {
  return [
    ['official', official],
    ['other', record.aliases],
    ['former', record.formerNames],
    ['storefront', record.storefronts],
    ['affiliate', record.affiliates],
  ]
}

/** Brings the names of an enterprise that nobody but its record gave it in step; true when something changed. */
function nameWriter({ handle, stamp }: WriterContext): (id: string, given: KindOfName[]) => boolean {
  const add =
    handle.prepare(`insert into enterprise_name (enterprise_id, name, kind, name_key, loose_key, created_at)
    values (?, ?, ?, ?, ?, ?)
    on conflict (enterprise_id, name_key) do update set name = excluded.name, kind = excluded.kind, declared_by = null`)
  const remove = handle.prepare('delete from enterprise_name where enterprise_id = ? and name_key = ?')
  const present = handle.prepare(
    'select name_key, kind, name, declared_by from enterprise_name where enterprise_id = ?',
  )
  return (id, given) => {
    const wanted = new Map<string, { kind: EnterpriseNameKind; name: string }>()
    for (const [kind, names] of given) {
      for (const name of names) {
        const key = nameKey(name)
        if (key !== '' && !wanted.has(key)) wanted.set(key, { kind, name })
      }
    }
    let changed = false
    for (const old of present.all(id) as (NameRow & { declared_by: string | null })[]) {
      const now = wanted.get(old.name_key)
      if (now && now.kind === old.kind && now.name === old.name && old.declared_by === null) {
        wanted.delete(old.name_key)
      } else if (!now && old.declared_by === null) {
        remove.run(id, old.name_key)
        changed = true
      }
    }
    for (const [key, { kind, name }] of wanted) {
      add.run(id, name, kind, key, looseKeyOf(key), stamp.nowIso)
      changed = true
    }
    return changed
  }
}

type NameRow = { name_key: string; kind: EnterpriseNameKind; name: string }

const codeKey = (code: string | null | undefined) => (code ? [`code ${code.toUpperCase()}`] : [])

/** Enterprises are few (a city's), so their names fit in memory, once, when the first one comes. */
function namesOfEnterprises({ handle }: WriterContext): Map<string, string> {
  const rows = handle
    .prepare('select ref, name_zh, name_en, credit_code from enterprise order by created_at desc, ref desc')
    .iterate() as IterableIterator<Pick<RowOf<'enterprise'>, 'ref' | 'name_zh' | 'name_en' | 'credit_code'>>
  const known = new Map<string, string>()
  for (const { ref, name_zh, name_en, credit_code } of rows) {
    for (const name of [name_zh, name_en]) if (name) known.set(looseNameKey(name), ref)
    for (const key of codeKey(credit_code)) known.set(key, ref)
  }
  return known
}
