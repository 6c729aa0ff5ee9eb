import { onTestFinished } from 'vitest'
import type { OpenDatabase } from '../../db/client.server.ts'
import { openMemoryDatabase } from './memory-database.ts'

/**
 * An empty, migrated database in memory for the running test alone, closed when that test ends. Call it inside a
 * test or a `beforeEach`.
 */
export async function freshDatabase(): Promise<OpenDatabase> {
  const database = await openMemoryDatabase()
  onTestFinished(() => database.close())
  return database
}

/** Uses such a database and closes it at once: thousands of rounds of a property would not fit into memory together. */
export async function withFreshDatabase(use: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const database = await openMemoryDatabase()
  try {
    await use(database)
  } finally {
    await database.close()
  }
}
