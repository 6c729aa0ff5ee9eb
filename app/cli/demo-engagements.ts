import { newId } from '../../db/identifier.server.ts'
import type { Offer, Scene } from '../../seeds/demo/story.ts'
import { closeDispute } from '../disputes/commands.server.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isQuoteStage } from '../domain/quote/stages.ts'
import { addBill } from '../engagements/bills.server.ts'
import { concludeEngagement } from '../engagements/conclude.server.ts'
import { getEngagement } from '../engagements/queries.server.ts'
import { rateEngagement } from '../engagements/rate.server.ts'
import { addMilestone, writeMessage } from '../engagements/work.server.ts'
import { followUp } from './demo-guidance.ts'
import { type Stage, versionOf } from './demo-stage.ts'

const DAY_MS = 86_400_000

/** The stages of an offer, in hundredths. */
export function stagesOf({ stages }: Offer) {
  return Object.entries(stages).flatMap(([stage, amount]) =>
    isQuoteStage(stage) ? [{ stage, amount: amount * 100 }] : [],
  )
}

type Ending<Kind extends Scene['ending']['kind']> = Extract<Scene['ending'], { kind: Kind }>

/** Days to keep, a question and its answer, and a first bill. */
export async function goOn(
  stage: Stage,
  engagementId: string,
  { offer, next, words }: Ending<'engaged'>,
): Promise<void> {
  const { app, counsel, at } = stage
  const firm = await actingFirm(stage, engagementId)
  const now = app.now()
  for (const { title, inDays } of next) {
    const dueOn = shanghaiDay(new Date(now.getTime() + inDays * DAY_MS))
    await addMilestone(
      app.db,
      firm,
      engagementId,
      { id: newId(at(70)), kind: 'deadline', title, dueOn },
      at(70),
    )
  }
  const [asked, told] = words
  await writeMessage(
    app.db,
    counsel,
    engagementId,
    { id: newId(at(240)), kind: 'report_request', body: asked },
    at(240),
  )
  await writeMessage(app.db, firm, engagementId, { id: newId(at(262)), kind: 'report', body: told }, at(262))
  await bill(stage, firm, engagementId, offer, 300)
}

/** So many days after the end somebody of the centre asks how it went; what ended lately is still to be asked about. */
const ASKED_AFTER_DAYS = 45

/** The bills, the end, the rating, and where it is long ago, how it went afterwards. */
export async function conclude(
  stage: Stage,
  engagementId: string,
  ending: Ending<'concluded'>,
): Promise<void> {
  const { app, cast, scene, counsel, disputeId, at } = stage
  const hours = ending.afterDays * 24
  await bill(stage, await actingFirm(stage, engagementId), engagementId, ending.offer, hours - 24)
  const { outcome, lessons } = ending
  const version = async () => (await getEngagement(app.db, counsel, engagementId)).version
  await concludeEngagement(
    app.db,
    counsel,
    engagementId,
    { version: await version(), outcome, lessons },
    at(hours),
  )
  const [responsiveness, communication, diligence] = ending.rating
  const rating = { responsiveness, communication, diligence, comment: '' }
  const { parties } = await getEngagement(app.db, counsel, engagementId)
  const ratings = Object.fromEntries(parties.map(({ id }) => [id, rating]))
  await rateEngagement(app.db, counsel, engagementId, { version: await version(), ratings }, at(hours + 30))
  await closeDispute(app.db, counsel, disputeId, await versionOf(stage), at(hours + 48))
  if (scene.daysAgo < ending.afterDays + ASKED_AFTER_DAYS) return
  const { title } = scene.facts
  const asked = at(hours + 24 * ASKED_AFTER_DAYS)
  await followUp(app.db, await cast.staff('reviewer'), { disputeId, title, outcome }, asked)
}

async function actingFirm({ app, cast, counsel }: Stage, engagementId: string): Promise<Actor> {
  const { parties } = await getEngagement(app.db, counsel, engagementId)
  return cast.party(parties.at(-1)!.id)
}

async function bill(
  { app, at }: Stage,
  firm: Actor,
  engagementId: string,
  offer: Offer,
  hours: number,
): Promise<void> {
  const { currency, billed = 1 } = offer
  for (const { stage, amount } of stagesOf(offer)) {
    const sum = Math.round((amount * billed) / 100) * 100
    const line = { billedOn: shanghaiDay(at(hours)), stage, hours: null, currency, amount: sum, note: '' }
    await addBill(app.db, firm, engagementId, { id: newId(at(hours)), ...line }, at(hours))
  }
}
