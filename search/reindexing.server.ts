import type { Db } from '../db/schema.ts'
import { dropSetting, readSetting, writeSetting } from '../db/settings.server.ts'
import type { IndexName } from './client.server.ts'

const setting = (name: IndexName) => `search_reindexing:${name}`

/** True while a new index of that name is being built beside the old one; also after that broke off. */
export async function isReindexing(db: Db, name: IndexName): Promise<boolean> {
  return (await readSetting(db, setting(name))) !== null
}

export function noteReindexing(db: Db, name: IndexName): Promise<void> {
  return writeSetting(db, setting(name), '1')
}

export function noteReindexed(db: Db, name: IndexName): Promise<void> {
  return dropSetting(db, setting(name))
}
