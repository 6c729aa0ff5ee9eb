import type { Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { canEditApplication } from '../domain/application/policy.ts'
import { Problem } from '../domain/errors.ts'
import { type Application, getApplication } from './queries.server.ts'

/** The application, if the actor may write in it. @throws Problem `not_found`, `illegal_transition` */
export async function getEditable(trx: Trx, actor: Actor, id: string): Promise<Application> {
  const application = await getApplication(trx, actor, id)
  if (!canEditApplication(actor, application)) {
    throw new Problem('illegal_transition', `application: not to be edited in state "${application.status}"`)
  }
  return application
}
