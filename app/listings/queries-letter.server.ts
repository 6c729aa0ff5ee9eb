import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import type { Letter } from '../domain/application/letter.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { hasLetter, listingLetter } from '../domain/listing/letter.ts'
import { getListing, listListingSteps } from './queries.server.ts'

/**
 * The letter of one step in the life of a listing, in both languages.
 * @throws Problem `not_found` for a listing or a step that is not there, not the actor's, or has no letter
 */
export async function getListingLetter(
  db: Db,
  actor: Actor,
  partyId: string,
  stepId: string,
): Promise<{ zh: Letter; en: Letter }> {
  const { nameZh, nameEn } = await getListing(db, actor, partyId)
  const step = (await listListingSteps(db, partyId)).find(({ id }) => id === stepId)
  if (!step || !hasLetter(step.event)) throw new Problem('not_found', 'there is no such letter')
  const { event, words, replyBy, at } = step
  const day = shanghaiDay(new Date(at))
  return listingLetter({ event, name: { zh: nameZh, en: nameEn }, day, words, replyBy })
}
