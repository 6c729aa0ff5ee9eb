import PDFDocument from 'pdfkit'
import { newId } from '../../db/identifier.server.ts'
import type { Db } from '../../db/schema.ts'
import { APPLICANTS, type Applicant } from '../../seeds/demo/applications.ts'
import { beginApplication, saveSection, submitApplication } from '../applications/commands.server.ts'
import { addClaims } from '../applications/commands-claims.server.ts'
import { getApplication, listClaims } from '../applications/queries.server.ts'
import type { AppContext } from '../context.server.ts'
import { getCriteria } from '../criteria/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { SECTION_CODES, SECTION_OF_CLAIM } from '../domain/application/sections.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { keepFiles } from '../files/commands.server.ts'
import { isRefused, receiveFile } from '../files/receive.server.ts'
import {
  answerCriteria,
  decideApplication,
  judgeClaim,
  recommendDecision,
  requestChanges,
  takeApplication,
} from '../vetting/commands.server.ts'
import { usualAnswerBy } from '../vetting/queries-answer-by.server.ts'
import type { Cast } from './demo-cast.ts'
import { type Clock, clockFrom } from './demo-stage.ts'

/** An application while it is played; the clock counts from when it is handed in. */
type Stage = { app: AppContext; cast: Cast; applicant: Applicant; actor: Actor; id: string; at: Clock }

/**
 * Plays who applies to the centre and how far each has come, by the same commands as people use. All of it is
 * invented. What cannot be played is told of; what was played before is not played again.
 * @throws what `signal` was aborted with, between two of them
 */
export async function playApplications(
  app: AppContext,
  cast: Cast,
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const applicant of APPLICANTS) {
    signal.throwIfAborted()
    const { key, kind, name, daysAgo } = applicant
    const at = clockFrom(app.now(), daysAgo)
    try {
      const actor = await cast.applicant(key, kind, name)
      if (await hasApplied(app.db, actor)) continue
      const stage = { app, cast, applicant, actor, id: newId(at(-1)), at }
      await handIn(stage)
      await examine(stage)
    } catch (error) {
      tell(`the demonstration leaves out the rest of ${key}: ${(error as Error).message}`)
    }
  }
}

async function hasApplied(db: Db, actor: Actor): Promise<boolean> {
  const found = db.selectFrom('application').select('id').where('applicant_id', '=', actor.id)
  return (await found.executeTakeFirst()) !== undefined
}

async function handIn(stage: Stage): Promise<void> {
  const { app, applicant, actor, id, at } = stage
  const { db } = app
  const today = shanghaiDay(app.now())
  const day = (days: number) => addDays(today, days)
  await beginApplication(db, actor, { id, callId: null }, at(-1))
  const form = applicant.form(day)
  for (const code of SECTION_CODES) {
    const values = form[code]
    if (values) await saveSection(db, actor, id, { code, values, version: await versionOf(stage) }, at(-1))
  }
  for (const { kind, facts } of applicant.claims(day)) {
    const [issue] = await addClaims(db, actor, id, { kind, facts: [facts] }, at(-1))
    if (issue) throw new Error(`a ${kind} is not complete: ${issue.field} ${issue.code}`)
  }
  await addDocuments(stage, applicant.documents(day))
  await submitApplication(db, actor, id, await versionOf(stage), at(0))
}

async function addDocuments(
  { app, actor, id, at }: Stage,
  documents: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const { dataDir } = app.environment
  const files = []
  for (const [label, lines] of Object.entries(documents)) {
    const file = await receiveFile(dataDir, label, await copyOf(lines))
    if (isRefused(file)) throw new Error(`${label} is refused: ${file.refusal}`)
    files.push(file)
  }
  if (files.length === 0) return
  const given = { noun: 'application', ownerId: id, readers: null, files } as const
  await keepFiles(app.db, dataDir, actor, given, at(-1))
}

/** A page that says that it is no real document, in the letters that every reader of PDF has. */
async function copyOf([title = '', ...lines]: readonly string[]): Promise<Buffer> {
  const page = new PDFDocument({ size: 'A5', margin: 48 })
  const parts: Buffer[] = []
  const whole = new Promise<Buffer>((resolve) => {
    page.on('data', (part: Buffer) => parts.push(part))
    page.on('end', () => resolve(Buffer.concat(parts)))
  })
  page.fontSize(18).text(title).moveDown()
  for (const line of lines) page.fontSize(12).text(line)
  page.moveDown(4).fillColor('#a04010').fontSize(12).text('DEMONSTRATION - invented, not a real document')
  page.end()
  return whole
}

/** What the centre did: a reviewer examines and recommends, a manager decides. */
async function examine(stage: Stage): Promise<void> {
  const { app, cast, applicant, id, at } = stage
  const { db } = app
  if (applicant.stage.kind === 'submitted') return
  const reviewer = await cast.staff('reviewer')
  await takeApplication(db, reviewer, id, await versionOf(stage), at(20))
  if (applicant.stage.kind === 'changes_requested') {
    const { field, note } = applicant.stage.licence
    const [licence] = await listClaims(db, id, 'admission')
    const requests = [{ section: SECTION_OF_CLAIM.admission, field, claimId: licence!.id, note }]
    const askedAt = at(48)
    const answerBy = (await usualAnswerBy(db, shanghaiDay(askedAt)))?.day ?? addDays(shanghaiDay(askedAt), 14)
    return requestChanges(db, reviewer, id, { requests, answerBy, version: await versionOf(stage) }, askedAt)
  }
  await verifyLicences(stage, reviewer)
  if (applicant.stage.kind === 'under_review') return
  const refused = applicant.stage.kind === 'rejected' ? applicant.stage : null
  await answerChecklist(stage, reviewer, refused?.unmet ?? [])
  const advice = {
    advice: refused ? 'reject' : 'approve',
    note: applicant.stage.note,
    version: await versionOf(stage),
  } as const
  await recommendDecision(db, reviewer, id, advice, at(96))
  if (!refused) return
  const decision = { approve: false, reason: refused.reason, termEnd: null, version: await versionOf(stage) }
  await decideApplication(db, await cast.staff('manager'), id, decision, at(140))
}

async function verifyLicences({ app, applicant, id, at }: Stage, reviewer: Actor): Promise<void> {
  const isDone = applicant.stage.kind === 'recommended'
  for (const { id: claimId, kind, facts } of await listClaims(app.db, id)) {
    if (kind !== 'admission' && !isDone) continue
    const expiresOn = facts.validTo?.[0] || null
    const seen = { basis: 'original', source: '', presentedOn: shanghaiDay(at(50)) }
    const verdict = { status: 'verified', expiresOn, note: '与公开登记信息一致', seen } as const
    await judgeClaim(app.db, reviewer, id, { claimId, verdict }, at(60))
  }
}

async function answerChecklist(stage: Stage, reviewer: Actor, unmet: readonly string[]): Promise<void> {
  const { app, id, at, actor } = stage
  const { kind, criteriaVersion } = await getApplication(app.db, actor, id)
  const { items } = await getCriteria(app.db, kind, criteriaVersion!)
  const isLicensed = (await listClaims(app.db, id, 'admission')).length > 0
  const given = items.map(({ code, evidenceZh, mayNotApply }) => ({
    code,
    answer: unmet.includes(code) ? 'not_met' : mayNotApply && !isLicensed ? 'not_applicable' : 'met',
    evidence: evidenceZh,
  }))
  await answerCriteria(app.db, reviewer, id, given, at(80))
}

async function versionOf({ app, actor, id }: Stage): Promise<number> {
  return (await getApplication(app.db, actor, id)).version
}
