import { redirect } from '@remix-run/node'
import type { Db } from '../../db/schema.ts'
import { addressSinceJoined } from '../directory/queries-address.server.ts'
import { isProblem } from '../domain/errors.ts'

/**
 * What `read` gives of an entry of the directory; for one that was joined into another, the way to that one's page.
 * @throws what `read` throws, or a Response that leads on for good
 */
export async function entryOrWhereItMoved<T>(db: Db, ref: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!isProblem(error) || error.code !== 'not_found') throw error
    const address = await addressSinceJoined(db, ref)
    throw address === null ? error : redirect(address, 301)
  }
}
