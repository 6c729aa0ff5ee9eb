import { newId } from '../../db/identifier.server.ts'
import type { Db } from '../../db/schema.ts'
import { type Choice, DEMO_RATES, type Offer, STORY } from '../../seeds/demo/story.ts'
import type { AppContext } from '../context.server.ts'
import { acceptDispute, declineAcceptance, requestSupplement } from '../disputes/acceptance.server.ts'
import { createDispute, editDispute, submitDispute } from '../disputes/commands.server.ts'
import { getDispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { NO_PARTICULARS } from '../domain/dispute/particulars.ts'
import { writeDeadline } from '../domain/dispute/written-deadline.ts'
import { bothSynopses } from '../domain/invitation/synopsis.ts'
import { type AnyCandidate, candidateKey } from '../domain/matching/separation.ts'
import { OWN_CHANNEL } from '../domain/vocabulary/channels.ts'
import { acceptInvitation } from '../invitations/accept.server.ts'
import { askNames, clearConflict } from '../invitations/answer.server.ts'
import { engageInvited } from '../invitations/decide.server.ts'
import { getInvitation } from '../invitations/queries.server.ts'
import { sendInvitations } from '../invitations/send.server.ts'
import { matchDispute } from '../matching/match-dispute.server.ts'
import { getMatchRun } from '../matching/queries.server.ts'
import { partyRefs } from '../matching/queries-shown.server.ts'
import { setRate } from '../rates/commands.server.ts'
import { playApplications } from './demo-applications.ts'
import { castOf } from './demo-cast.ts'
import { conclude, goOn, stagesOf } from './demo-engagements.ts'
import { guide } from './demo-guidance.ts'
import { playPairings } from './demo-pairings.ts'
import { clockFrom, type Stage, versionOf } from './demo-stage.ts'

const DAY_MS = 86_400_000

/**
 * Plays what the demonstration's enterprises have lived through, by the same commands as people use, each at its own
 * day in the past. A scene that cannot be played, because a calendar does not reach so far or a firm is not ranked any
 * more, is left where it stopped and told of; the others go on. Nobody is written to about any of it, and on their
 * pages only what came lately is still unread. What was played before is not played again.
 * @param tell is told in a sentence of what is left out
 * @throws what `signal` was aborted with, between two scenes
 */
export async function playStory(
  app: AppContext,
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const now = app.now()
  const cast = castOf(app, now)
  const manager = await cast.staff('manager')
  const day = shanghaiDay(new Date(now.getTime() - 365 * DAY_MS))
  for (const rate of DEMO_RATES) await setRate(app.db, manager, { ...rate, day }, now)
  const disputes = await app.db.selectFrom('dispute').select('title').execute()
  const played = new Set(disputes.map(({ title }) => title))
  for (const scene of STORY) {
    signal.throwIfAborted()
    if (played.has(scene.facts.title)) continue
    const at = clockFrom(now, scene.daysAgo)
    const counsel = await cast.counsel(scene.enterprise)
    try {
      await play({ app, cast, scene, counsel, disputeId: newId(at(0)), at })
    } catch (error) {
      tell(`the demonstration leaves out the rest of ${scene.facts.title}: ${(error as Error).message}`)
    }
  }
  await playPairings(app, cast, tell, signal)
  await playApplications(app, cast, tell, signal)
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
  if (ending.kind === 'renamed') return changeOpponents(stage, ending.opponents)
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
    const ids = await invite(stage, runId, ask, quotes.length, ask.count - quotes.length)
    for (const [index, offer] of quotes.entries()) await answer(stage, ids[index]!, offer)
    return
  }
  await guide(app.db, reviewer, { disputeId, ...scene.facts }, at(30))
  const [invitationId = ''] = await invite(stage, runId, ending.ask, 1, 0)
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

/** Matches the draft again and again, a day apart, each time against other opponents. */
async function changeOpponents(stage: Stage, changes: readonly string[]): Promise<void> {
  const { app, counsel, disputeId, at } = stage
  await matchDispute(app, counsel, disputeId, null, at(1))
  for (const [index, name] of changes.entries()) {
    const then = at(24 * (index + 1))
    const facts = { ...said(stage).facts, opponents: [{ name, aliases: [] }] }
    await editDispute(app.db, counsel, disputeId, facts, await versionOf(stage), then)
    await matchDispute(app, counsel, disputeId, null, then)
  }
}

/** Who promises an answer within less than this would be late by the time somebody looks at the demonstration. */
const PATIENT_HOURS = 24

/**
 * Asks the first of a section, for an opinion where they are experts.
 * @param answering how many will answer
 * @param silent how many will not, after those: parties that have time yet
 */
async function invite(
  stage: Stage,
  runId: string,
  ask: Choice,
  answering: number,
  silent: number,
): Promise<string[]> {
  const { app, cast, counsel, disputeId, at } = stage
  const { response } = await getMatchRun(app.db, counsel, runId)
  const ranked: AnyCandidate[] = response[ask.by]
  const isWanted = (candidate: AnyCandidate) =>
    ask.with !== undefined && partyRefs(candidate).includes(ask.with)
  const first = [...ranked.filter(isWanted), ...ranked.filter((candidate) => !isWanted(candidate))]
  const hasTime = await patientAmong(app.db, first.flatMap(partyRefs))
  const asked = [
    ...first.slice(0, answering),
    ...first
      .slice(answering)
      .filter((candidate) => isWanted(candidate) || partyRefs(candidate).every((ref) => hasTime.has(ref)))
      .slice(0, silent),
  ]
  // Whoever answers could sign in before it was asked, or its answer would not count in how it answers.
  for (const id of await idsAmong(app.db, asked.slice(0, answering).flatMap(partyRefs))) await cast.party(id)
  const refs = asked.map(candidateKey)
  const input = {
    roundId: newId(at(26)),
    runId,
    section: ask.by,
    refs,
    purpose: ask.by === 'experts' ? 'opinion' : 'representation',
    synopsis: await synopsisOf(stage),
  } as const
  const { ids } = await sendInvitations(app.db, counsel, disputeId, input, at(26))
  if (!ids) throw new Error(`nobody of ${ask.by} could be asked`)
  return ids
}

async function patientAmong(db: Db, refs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('party')
    .select('ref')
    .where('ref', 'in', refs)
    .where('response_hours', '>=', PATIENT_HOURS)
    .execute()
  return new Set(rows.map(({ ref }) => ref))
}

async function idsAmong(db: Db, refs: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('party').select('id').where('ref', 'in', refs).orderBy('ref').execute()
  return rows.map(({ id }) => id)
}

/** What the form for an invitation begins with. */
async function synopsisOf({ app, counsel, disputeId, at }: Stage): Promise<string> {
  const { facts } = await getDispute(app.db, counsel, disputeId)
  return bothSynopses('zh', { ...facts, deadline: writeDeadline(facts.respondBy, facts.respondZone, at(26)) })
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
    feeModel: offer.rates ? 'hourly' : 'staged',
    currency: offer.currency,
    rates: (offer.rates ?? []).map((one) => ({ ...one, rate: one.rate * 100 })),
    stages: stagesOf(offer),
    cap: offer.cap === undefined ? null : offer.cap * 100,
    validUntil: day(30),
    availableFrom: day(2),
    note: '',
  } as const
  await acceptInvitation(app.db, quoting!, id, quote, at(30))
}
