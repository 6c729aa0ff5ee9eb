import { amongText } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import { statement } from '../../db/statement.ts'
import type { Actor } from '../domain/actor.ts'
import type { EnterpriseNameKind } from '../domain/enterprise/names.ts'
import { declaresNamesOf } from '../domain/enterprise/policy.ts'
import { Problem } from '../domain/errors.ts'
import { nameKey } from '../domain/name.ts'

/** A name of an enterprise, as its members see it. */
export type OwnName = { name: string; kind: EnterpriseNameKind; key: string }

/**
 * Every name of the actor's enterprise, the official ones first, then as they were declared.
 * @throws Problem `not_found` for an account that belongs to no enterprise
 */
export async function listOwnNames(db: Db, actor: Actor): Promise<OwnName[]> {
  const rows = await db
    .selectFrom('enterprise_name')
    .select(['name', 'kind', 'name_key'])
    .where('enterprise_id', '=', ownEnterprise(actor))
    .orderBy('created_at')
    .orderBy('name_key')
    .execute()
  const names = rows.map(({ name, kind, name_key }) => ({ name, kind, key: name_key }))
  return [...names.filter(isOfficial), ...names.filter((one) => !isOfficial(one))]
}

const isOfficial = ({ kind }: Pick<OwnName, 'kind'>) => kind === 'official'

/**
 * The enterprise whose names the actor declares.
 * @throws Problem `not_found` for an account that belongs to no enterprise
 */
export function ownEnterprise(actor: Actor): string {
  const id = declaresNamesOf(actor)
  if (id === null) throw new Problem('not_found', 'this account belongs to no enterprise')
  return id
}

/**
 * Every name on the register of whoever bears one of `names`: whoever is registered under one, and only where nobody
 * is, in one's own case, whoever declares one. Anybody may declare anything of themselves, so what another declares
 * never says who it is.
 */
export async function registeredNames(
  db: Db,
  names: readonly string[],
  whose: 'own' | 'other',
): Promise<string[]> {
  const keys = [...new Set(names.map(nameKey))].filter((key) => key !== '')
  if (keys.length === 0) return []
  const registered = await bearersOf(db, keys, ['official'])
  const bearers =
    registered.length === 0 && whose === 'own' ? await bearersOf(db, keys, DECLARED) : registered
  if (bearers.length === 0) return []
  return (await namesOf(db, { ids: JSON.stringify(bearers) })).map((row) => row.name)
}

const namesOf = statement((db, { ids }: { ids: string }) =>
  db
    .selectFrom('enterprise_name')
    .select('name')
    .distinct()
    .where(amongText('enterprise_id', ids))
    .orderBy('name'),
)

/** Kinds by which somebody says who they are; an affiliate's name is somebody else's. */
const DECLARED: readonly EnterpriseNameKind[] = ['former', 'other', 'storefront']

async function bearersOf(
  db: Db,
  keys: readonly string[],
  kinds: readonly EnterpriseNameKind[],
): Promise<string[]> {
  const rows = await bearers(db, { keys: JSON.stringify(keys), kinds: JSON.stringify(kinds) })
  return rows.map((row) => row.enterprise_id)
}

const bearers = statement((db, { keys, kinds }: { keys: string; kinds: string }) =>
  db
    .selectFrom('enterprise_name')
    .select('enterprise_id')
    .distinct()
    .where(amongText('name_key', keys))
    .where(amongText('kind', kinds)),
)

/** The names that an enterprise has declared besides its official ones. */
export async function declaredNames(db: Db, enterpriseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('enterprise_name')
    .select('name')
    .where('enterprise_id', '=', enterpriseId)
    .where('kind', '!=', 'official')
    .orderBy('created_at')
    .orderBy('name_key')
    .execute()
  return rows.map((row) => row.name)
}
