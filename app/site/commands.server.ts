import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import { managesAccounts } from '../domain/account/policy.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { getSiteSettings, settingName } from './queries.server.ts'
import { SITE_SETTINGS, type SiteSettings } from './settings.ts'

/**
 * Sets what the centre says about itself, all of it at once.
 * @throws Problem `not_found` for anybody but an administrator
 */
export async function setSiteSettings(
  db: Db,
  actor: Actor,
  settings: SiteSettings,
  now: Date,
): Promise<void> {
  if (!managesAccounts(actor)) throw new Problem('not_found', 'there are no such settings')
  await db.transaction().execute(async (trx) => {
    const before = await getSiteSettings(trx)
    await trx.deleteFrom('setting').where('name', 'in', SITE_SETTINGS.map(settingName)).execute()
    const rows = SITE_SETTINGS.flatMap((setting) => {
      const value = settings[setting]
      return value === null ? [] : [{ name: settingName(setting), value }]
    })
    if (rows.length > 0) await trx.insertInto('setting').values(rows).execute()
    const detail = { before, after: settings }
    await recordEvent(trx, actor, { action: 'set_site', noun: 'setting', subjectId: 'site', detail }, now)
  })
}
