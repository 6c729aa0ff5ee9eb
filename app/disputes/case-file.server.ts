import type { Db } from '../../db/schema.ts'
import { makeDocument } from '../documents/commands.server.ts'
import { listDocuments } from '../documents/queries.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { shanghaiMinute } from '../domain/day.ts'
import { composeCaseFile } from '../domain/document/compose.ts'
import { DOCUMENT_TITLES } from '../domain/document/kinds.ts'
import { BY_CLOCK, INVITATION_STEP_WORDS, STEP_WORDS } from '../domain/document/steps.ts'
import { Problem } from '../domain/errors.ts'
import { CLOCK } from '../domain/lifecycle.ts'
import { plainMoney } from '../domain/money.ts'
import { findVersions } from '../engagements/queries-terms.server.ts'
import { listInvitations } from '../invitations/queries.server.ts'
import { listInvitationEvents } from '../invitations/queries-events.server.ts'
import { latestFirst, listEvents, type PastEvent } from './queries-events.server.ts'
import { getPaperSubject } from './queries-papers.server.ts'

/**
 * Compiles the file of a dispute from what is kept of it: documents, material, steps, engagements. Staff only.
 * @returns the id of document G, or of its next version
 * @throws Problem `not_found`
 */
export async function compileCaseFile(db: Db, actor: Actor, disputeId: string, now: Date): Promise<string> {
  if (!isStaff(actor)) throw new Problem('not_found', 'there is no such dispute')
  return db.transaction().execute(async (trx) => {
    const subject = await getPaperSubject(trx, actor, disputeId)
    const [documents, files, events, asking, engagements] = [
      await listDocuments(trx, disputeId),
      await filesOf(trx, disputeId),
      await listEvents(trx, 'dispute', [disputeId]),
      // Its enterprise reads the file too.
      await listInvitationEvents(trx, 'enterprise', await listInvitations(trx, actor, disputeId, now), 'zh'),
      await engagementsOf(trx, disputeId),
    ]
    const terms = await findVersions(trx, engagements)
    const lines = {
      documents: documents
        .filter(({ kind }) => kind !== 'G')
        .map(({ kind, number, version, madeAt }) => {
          const which = version === 1 ? number : `${number}（第${version}版）`
          return `${DOCUMENT_TITLES[kind].zh}　${which}　${shanghaiMinute(madeAt).slice(0, 10)}`
        }),
      files: files.map(({ label, created_at }) => `${label}　${shanghaiMinute(created_at).slice(0, 10)}`),
      steps: [...events, ...asking].toSorted(latestFirst).map(stepLine).reverse(),
      engagements: engagements.flatMap(({ id, names, started_on, status, confirmed_at }) => [
        `${names}　${started_on}起　${ENGAGEMENT_WORDS[status]}${confirmed_at === null ? '（受托方未确认）' : ''}`,
        ...terms.get(id)!.versions.map((one) => `${names}　${termsLine(one)}`),
      ]),
    }
    return makeDocument(trx, actor, disputeId, 'G', composeCaseFile(subject, lines), now)
  })
}

/** Who of the invited answered is not told, so that nothing stands in that place. */
function stepLine({ at, noun, action, who, note }: PastEvent<'dispute' | 'invitation'>): string {
  const words = (noun === 'dispute' ? STEP_WORDS : INVITATION_STEP_WORDS)[action] ?? action
  const by = who === CLOCK ? BY_CLOCK : who
  return [shanghaiMinute(at), by, note === '' ? words : `${words}：${note}`]
    .filter((part) => part !== '')
    .join('　')
}

const ENGAGEMENT_WORDS: Record<string, string> = {
  active: '在办',
  paused: '暂停',
  concluded: '办结',
  rated: '办结并已评价',
  terminated: '终止',
}

type Agreed = NonNullable<ReturnType<Awaited<ReturnType<typeof findVersions>>['get']>>['versions'][number]

/** A version of the terms of an engagement: since when, for how much, and who agreed on it when. */
function termsLine({ number, from, currency, total, cap, change }: Agreed): string {
  const money = (amount: number) => `${currency} ${plainMoney(amount)}`
  const agreed = change
    ? `，${from}起，${change.proposedName}提议，${change.answeredName}于${shanghaiMinute(change.answeredAt!).slice(0, 10)}同意`
    : '（报价）'
  const fees = [
    total === null ? '合计未定' : `合计 ${money(total)}`,
    cap === null ? '不封顶' : `封顶 ${money(cap)}`,
  ]
  const scope = change ? `。范围：${change.scope.replace(/\s+/g, ' ')}` : ''
  return `第${number}版条款${agreed}：${fees.join('，')}${scope}`
}

const filesOf = (db: Db, disputeId: string) =>
  db
    .selectFrom('file')
    .select(['label', 'created_at'])
    .where('owner_noun', '=', 'dispute')
    .where('owner_id', '=', disputeId)
    .orderBy('id')
    .execute()

async function engagementsOf(db: Db, disputeId: string) {
  const rows = await db
    .selectFrom('engagement')
    .select(['id', 'invitation_id', 'party_id', 'domestic_id', 'overseas_id', 'started_on', 'status'])
    .select('confirmed_at')
    .where('dispute_id', '=', disputeId)
    .orderBy('created_at')
    .execute()
  const ids = rows
    .flatMap((row) => [row.party_id, row.domestic_id, row.overseas_id])
    .filter((id) => id !== null)
  const parties =
    ids.length === 0
      ? []
      : await db
          .selectFrom('party')
          .select(['id', 'ref', 'name_zh', 'name_en'])
          .where('id', 'in', ids)
          .execute()
  const nameOf = (id: string) => {
    const party = parties.find((one) => one.id === id)
    return party?.name_zh ?? party?.name_en ?? party?.ref ?? ''
  }
  return rows.map(({ id, invitation_id: invitationId, started_on, status, confirmed_at, ...row }) => ({
    id,
    invitationId,
    names: [row.party_id, row.domestic_id, row.overseas_id]
      .filter((id) => id !== null)
      .map(nameOf)
      .join('、'),
    started_on,
    status,
    confirmed_at,
  }))
}
