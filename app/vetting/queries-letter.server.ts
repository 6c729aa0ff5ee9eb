import type { Db } from '../../db/schema.ts'
import { findCopiedForm } from '../applications/copy-entry.server.ts'
import { getApplication, listClaims } from '../applications/queries.server.ts'
import { getCriteria } from '../criteria/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { decisionLetter, type Letter, unmetOf } from '../domain/application/letter.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { answersOf } from './queries.server.ts'

/** The decision letter of an application, in both languages. @throws Problem `not_found` before there is a decision */
export async function getLetter(db: Db, actor: Actor, id: string): Promise<{ zh: Letter; en: Letter }> {
  const application = await getApplication(db, actor, id)
  const { decision, criteriaVersion, kind, termStart, termEnd } = application
  if (!decision) throw new Problem('not_found', 'there is no decision yet')
  const { items } = await getCriteria(db, kind, criteriaVersion!)
  const claims = await listClaims(db, id)
  const count = (status: string) => claims.filter((claim) => claim.status === status).length
  const approved = application.status === 'approved'
  const rejected = count('rejected')
  return decisionLetter({
    approved,
    // Renewals that were decided before entries were copied whole left in their entries what was rejected.
    endsRejected: approved && rejected > 0 && (await findCopiedForm(db, id)) !== null,
    kind,
    name: application.name,
    submittedOn: shanghaiDay(new Date(application.submittedAt!)),
    decidedOn: shanghaiDay(new Date(decision.at)),
    criteriaVersion: criteriaVersion!,
    unmet: unmetOf(items, await answersOf(db, id)),
    claims: { verified: count('verified'), claimed: count('open'), rejected },
    reason: decision.reason,
    term: termStart && termEnd ? { start: termStart, end: termEnd } : null,
  })
}
