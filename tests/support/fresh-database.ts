import { onTestFinished } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../db/client.server.ts'

/**
 * An empty, migrated database in memory for the running test alone, closed when that test ends. Call it inside a
 * test or a `beforeEach`.
 */
export async function freshDatabase(): Promise<OpenDatabase> {
  const database = await openDatabase(':memory:')
  onTestFinished(() => database.close())
  return database
}
