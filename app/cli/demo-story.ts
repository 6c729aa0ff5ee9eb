import { newId } from '../../db/identifier.server.ts'
import { type Choice, DEMO_RATES, type Offer, type Scene, STORY } from '../../seeds/demo/story.ts'
import type { AppContext } from '../context.server.ts'
import { acceptDispute, declineAcceptance, requestSupplement } from '../disputes/acceptance.server.ts'
import { closeDispute, createDispute, submitDispute } from '../disputes/commands.server.ts'
import { getDispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { NO_PARTICULARS } from '../domain/dispute/particulars.ts'
import { type AnyCandidate, candidateKey } from '../domain/matching/separation.ts'
import { isQuoteStage } from '../domain/quote/stages.ts'
import { OWN_CHANNEL } from '../domain/vocabulary/channels.ts'
import { concludeEngagement } from '../engagements/conclude.server.ts'
import { getEngagement } from '../engagements/queries.server.ts'
import { rateEngagement } from '../engagements/rate.server.ts'
import { addBill, addMilestone, writeMessage } from '../engagements/work.server.ts'
import { acceptInvitation } from '../invitations/accept.server.ts'
import { askNames, clearConflict } from '../invitations/answer.server.ts'
import { engageInvited } from '../invitations/decide.server.ts'
import { getInvitation } from '../invitations/queries.server.ts'
import { sendInvitations } from '../invitations/send.server.ts'
import { matchDispute } from '../matching/match-dispute.server.ts'
import { getMatchRun } from '../matching/queries.server.ts'
import { partyRefs } from '../matching/queries-shown.server.ts'
import { setRate } from '../rates/commands.server.ts'
import { type Cast, castOf } from './demo-cast.ts'
import { playPairings } from './demo-pairings.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Stage = { app: AppContext; cast: Cast; scene: Scene; counsel: Actor; disputeId: string; at: Clock }

/** The instant so many hours after the scene began; never after the present. */
type Clock = (hours: number) => Date

/**
 * Plays what the demonstration's enterprises have lived through, by the same commands as people use, each at its own
 * day in the past. A scene that cannot be played, because a calendar does not reach so far or a firm is not ranked any
 * more, is left where it stopped and told of; the others go on. Nobody is written to about any of it, and on their
 * pages only what came lately is still unread.
 */
export async function playStory(app: AppContext, tell: (line: string) => void): Promise<void> {
  const now = app.now()
  const cast = castOf(app, now)
  const manager = await cast.staff('manager')
  const day = shanghaiDay(new Date(now.getTime() - 365 * DAY_MS))
  for (const rate of DEMO_RATES) await setRate(app.db, manager, { ...rate, day }, now)
  for (const scene of STORY) {
    const began = now.getTime() - scene.daysAgo * DAY_MS
    const at: Clock = (hours) => new Date(Math.min(began + hours * HOUR_MS, now.getTime()))
    const counsel = await cast.counsel(scene.enterprise)
    try {
      await play({ app, cast, scene, counsel, disputeId: newId(at(0)), at })
    } catch (error) {
      tell(`the demonstration leaves out the rest of ${scene.facts.title}: ${(error as Error).message}`)
    }
  }
  await playPairings(app, cast, tell)
  await app.db.deleteFrom('mail_message').where('status', '=', 'queued').execute()
  const lately = new Date(now.getTime() - 3 * DAY_MS).toISOString()
  await app.db
    .updateTable('notification')
    .set((eb) => ({ read_at: eb.ref('created_at') }))
    .where('created_at', '<', lately)
    .execute()
}

async function play(stage: Stage): Promise<void> {
  const { app, cast, scene, counsel, disputeId, at } = stage
  const { ending, particulars } = scene
  const reviewer = await cast.staff('reviewer')
  // Only staff write down that a dispute came by another way than the enterprise's own.
  const bringer = (particulars?.channel ?? OWN_CHANNEL) === OWN_CHANNEL ? counsel : reviewer
  await createDispute(
    app.db,
    bringer,
    { id: disputeId, enterpriseId: counsel.enterpriseId!, ...said(stage) },
    at(0),
  )
  if (ending.kind === 'draft') return
  await submitDispute(app.db, bringer, disputeId, await versionOf(stage), at(1))
  if (ending.kind === 'submitted') return
  const manager = await cast.staff('manager')
  if (ending.kind === 'supplement') {
    const { points } = ending
    return requestSupplement(app.db, reviewer, disputeId, { version: await versionOf(stage), points }, at(20))
  }
  if (ending.kind === 'declined') {
    const decision = { version: await versionOf(stage), words: ending.reason }
    return declineAcceptance(app.db, manager, disputeId, decision, at(30))
  }
  await acceptDispute(app.db, manager, disputeId, { version: await versionOf(stage), words: '' }, at(22))
  const runId = await matchDispute(app, counsel, disputeId, null, at(24))
  if (ending.kind === 'matched') return
  if (ending.kind === 'invited') {
    const { ask, quotes } = ending
    const ids = await invite(stage, runId, ask, ask.count)
    for (const [index, offer] of quotes.entries()) await answer(stage, ids[index]!, offer)
    return
  }
  const [invitationId = ''] = await invite(stage, runId, ending.ask, 1)
  await answer(stage, invitationId, ending.offer)
  const { version } = await getInvitation(app.db, counsel, disputeId, invitationId, at(60))
  const engaged = await engageInvited(app.db, counsel, { disputeId, invitationId, version }, at(60))
  if (!engaged.id) throw new Error('nobody could be engaged')
  if (ending.kind === 'engaged') await goOn(stage, engaged.id, ending)
  else await conclude(stage, engaged.id, ending)
}

function said({ scene, at }: Stage): Omit<Parameters<typeof createDispute>[2], 'id' | 'enterpriseId'> {
  const { opponents, dueIn, ...facts } = scene.facts
  return {
    facts: {
      ...facts,
      industry: null,
      languages: ['zh', 'en'],
      opponents: opponents.map((name) => ({ name, aliases: [] })),
      respondBy: dueIn === undefined ? null : new Date(at(0).getTime() + dueIn * DAY_MS).toISOString(),
      respondZone: dueIn === undefined ? null : 'Asia/Shanghai',
      budget: null,
    },
    particulars: {
      ...NO_PARTICULARS,
      servedOn: dueIn === undefined ? null : shanghaiDay(at(0)),
      ...scene.particulars,
    },
  }
}

async function versionOf({ app, counsel, disputeId }: Stage): Promise<number> {
  return (await getDispute(app.db, counsel, disputeId)).version
}

/** Asks the first of a section, for an opinion where they are experts. */
async function invite(stage: Stage, runId: string, ask: Choice, count: number): Promise<string[]> {
  const { app, counsel, disputeId, at } = stage
  const { response } = await getMatchRun(app.db, counsel, runId)
  const ranked: AnyCandidate[] = response[ask.by]
  const wanted = ranked.filter((candidate) => ask.with && partyRefs(candidate).includes(ask.with))
  const refs = [...new Set([...wanted, ...ranked].map(candidateKey))].slice(0, count)
  const input = {
    roundId: newId(at(26)),
    runId,
    section: ask.by,
    refs,
    purpose: ask.by === 'experts' ? 'opinion' : 'representation',
    synopsis: '境外知识产权纠纷，须在期限内答复。希望了解应对思路、分阶段报价和可投入的人员。',
  } as const
  const { ids } = await sendInvitations(app.db, counsel, disputeId, input, at(26))
  if (!ids) throw new Error(`nobody of ${ask.by} could be asked`)
  return ids
}

/** Every side looks at the names and is clear; the last one quotes. */
async function answer({ app, cast, counsel, disputeId, at }: Stage, id: string, offer: Offer): Promise<void> {
  const { sides } = await getInvitation(app.db, counsel, disputeId, id, at(28))
  let quoting: Actor | null = null
  for (const { partyId } of sides) {
    quoting = await cast.party(partyId)
    await askNames(app.db, quoting, id, at(28))
    await clearConflict(app.db, quoting, id, at(29))
  }
  const day = (days: number) => shanghaiDay(new Date(at(30).getTime() + days * DAY_MS))
  const quote = {
    feeModel: 'staged',
    currency: offer.currency,
    stages: stagesOf(offer),
    cap: null,
    validUntil: day(30),
    availableFrom: day(2),
    note: '',
  } as const
  await acceptInvitation(app.db, quoting!, id, quote, at(30))
}

/** The stages of an offer, in hundredths. */
function stagesOf({ stages }: Offer) {
  return Object.entries(stages).flatMap(([stage, amount]) =>
    isQuoteStage(stage) ? [{ stage, amount: amount * 100 }] : [],
  )
}

type Ending<Kind extends Scene['ending']['kind']> = Extract<Scene['ending'], { kind: Kind }>

async function goOn(
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

async function conclude(stage: Stage, engagementId: string, ending: Ending<'concluded'>): Promise<void> {
  const { app, counsel, disputeId, at } = stage
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
