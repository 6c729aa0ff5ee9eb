import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { type FileFound, getFile } from './queries.server.ts'
import { openBytes } from './store.server.ts'

/**
 * The bytes of a file that was found a moment ago. Whoever has opened them reads them to their end, whatever happens
 * to the file meanwhile.
 * @throws Problem `not_found` for one that was taken away since; what the system says where bytes are missing
 */
export async function openFile(
  db: Db,
  dataDir: string,
  actor: Actor,
  file: FileFound,
): Promise<ReadableStream<Uint8Array>> {
  try {
    return await openBytes(dataDir, file.storedName)
  } catch (error) {
    // Taken away between the row and its bytes, it is not there; with its row still there, something is wrong here.
    await getFile(db, actor, file.id)
    throw error
  }
}
