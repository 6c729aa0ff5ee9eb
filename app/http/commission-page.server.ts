import { getCommission, listCommissionSteps } from '../commissions/queries.server.ts'
import type { AppContext } from '../context.server.ts'
import type { Actor } from '../domain/actor.ts'
import { commissionAbilities } from '../domain/commission/policy.ts'
import { listFiles } from '../files/queries.server.ts'
import { namesFor } from '../i18n/names.server.ts'
import { localeOf } from '../i18n/preferences.server.ts'

/**
 * What the page of one commission shows, to its think tank and to the centre alike.
 * @throws Problem `not_found` for one that does not exist or is not the actor's to see
 */
export async function commissionPage(request: Request, app: AppContext, actor: Actor, id: string) {
  const commission = await getCommission(app.db, actor, id)
  const { files, abilities } = await listFiles(app.db, actor, 'commission', id)
  return {
    commission,
    files,
    addsFiles: abilities.add,
    steps: await listCommissionSteps(app.db, commission.id),
    abilities: commissionAbilities(actor, commission),
    names: namesFor(localeOf(request), { jurisdictions: commission.jurisdictions }),
  }
}
