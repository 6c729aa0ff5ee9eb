import type { EnterpriseRecord } from '../../domain/enterprise/schema.ts'
import { looseNameKey } from '../../domain/name.ts'
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

/** Keeps an enterprise; one without a name goes by its ref. */
export function enterpriseWriter(context: WriterContext): Write<EnterpriseRecord> {
  const keep = rowKeeper(context, 'enterprise', COLUMNS, ['ref'], context.stamp)
  let known: Map<string, string> | null = null
  return (record, _touched, warnings) => {
    const names = [record.name?.zh, record.name?.en].filter((name) => name !== undefined)
    const { change } = keep({
      ref: record.ref,
      name_zh: record.name?.zh ?? null,
      name_en: record.name?.en ?? (record.name?.zh === undefined ? record.ref : null),
      credit_code: record.creditCode ?? null,
      district: record.district ?? null,
      industry: record.industry ?? null,
      languages: JSON.stringify(record.languages),
      demo: record.demo ? 1 : 0,
    })
    if (change === 'unchanged') return change
    known ??= namesOfEnterprises(context)
    for (const key of [...names.map(looseNameKey), ...codeKey(record.creditCode)]) {
      const other = known.get(key) ?? record.ref
      if (other !== record.ref) warnings.push(`${JSON.stringify(other)} looks like the same enterprise`)
      else known.set(key, record.ref)
    }
    return change
  }
}

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
