import type { Scene } from '../../seeds/demo/story.ts'
import type { AppContext } from '../context.server.ts'
import { getDispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import type { Cast } from './demo-cast.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The instant so many hours after something began; never after the present. */
export type Clock = (hours: number) => Date

/** Hours since something began so many days before `now`. */
export function clockFrom(now: Date, daysAgo: number): Clock {
  const began = now.getTime() - daysAgo * DAY_MS
  return (hours) => new Date(Math.min(began + hours * HOUR_MS, now.getTime()))
}

/** A dispute of the demonstration while it is played. */
export type Stage = {
  app: AppContext
  cast: Cast
  scene: Scene
  counsel: Actor
  disputeId: string
  at: Clock
}

/** The version that the dispute has now. */
export async function versionOf({ app, counsel, disputeId }: Stage): Promise<number> {
  return (await getDispute(app.db, counsel, disputeId)).version
}
