import type { Db } from '../../db/schema.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import { type FrequentChanges, frequentChanges } from '../domain/dispute/opponent-changes.ts'
import { type Title, titleOf } from '../domain/dispute/title.ts'

/** How far back staff are told of changes. */
export const LOOKING_BACK_DAYS = 30

/** Bound parameters per statement. */
const CHUNK = 500

/** A dispute whose opponents were changed strikingly often, and the names that were checked for it meanwhile. */
export type NameAlert = {
  disputeId: string
  title: Title
  enterprise: EnterpriseNames
  changes: FrequentChanges
  /** Opponents' names of every check in the period looked at, the latest first, each once. */
  checked: string[]
}

/**
 * Disputes whose opponents were changed more often than is tolerated within seven days, in the last thirty; the
 * latest first. For staff alone.
 */
export async function listNameAlerts(db: Db, now: Date): Promise<NameAlert[]> {
  const since = new Date(now.getTime() - LOOKING_BACK_DAYS * 86_400_000).toISOString()
  const struck = new Map<string, FrequentChanges>()
  for (const [disputeId, instants] of await opponentChanges(db, since)) {
    const changes = frequentChanges(instants)
    if (changes) struck.set(disputeId, changes)
  }
  const ids = [...struck.keys()]
  const alerts: NameAlert[] = []
  for (let start = 0; start < ids.length; start += CHUNK) {
    const some = ids.slice(start, start + CHUNK)
    const checked = await checkedOpponents(db, some, since)
    const disputes = await db
      .selectFrom('dispute')
      .innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
      .select(['dispute.id', 'dispute.title', 'dispute.title_en', 'enterprise.name_zh', 'enterprise.name_en'])
      .where('dispute.id', 'in', some)
      .execute()
    for (const { id, name_zh, name_en, ...row } of disputes) {
      alerts.push({
        disputeId: id,
        title: titleOf(row),
        enterprise: { zh: name_zh, en: name_en },
        changes: struck.get(id)!,
        checked: [...(checked.get(id) ?? [])],
      })
    }
  }
  return alerts.sort((a, b) => (a.changes.to < b.changes.to ? 1 : a.changes.to > b.changes.to ? -1 : 0))
}

/** When each dispute's opponents were changed. */
async function opponentChanges(db: Db, since: string): Promise<Map<string, string[]>> {
  const edits = await db
    .selectFrom('audit_event')
    .select(['subject_id', 'at', 'detail'])
    .where('noun', '=', 'dispute')
    .where('action', '=', 'edit')
    .where('at', '>=', since)
    .execute()
  const changes = new Map<string, string[]>()
  for (const { subject_id, at, detail } of edits) {
    const { changed = [] } = JSON.parse(detail) as { changed?: string[] }
    if (!subject_id || !changed.includes('opponents')) continue
    changes.set(subject_id, [...(changes.get(subject_id) ?? []), at])
  }
  return changes
}

async function checkedOpponents(
  db: Db,
  disputeIds: readonly string[],
  since: string,
): Promise<Map<string, Set<string>>> {
  const checks = await db
    .selectFrom('audit_event')
    .innerJoin('match_run', 'match_run.id', 'audit_event.subject_id')
    .select(['match_run.dispute_id', 'audit_event.detail'])
    .where('audit_event.noun', '=', 'match_run')
    .where('audit_event.action', '=', 'check_names')
    .where('audit_event.at', '>=', since)
    .where('match_run.dispute_id', 'in', disputeIds)
    .orderBy('audit_event.id', 'desc')
    .execute()
  const names = new Map<string, Set<string>>()
  for (const { dispute_id, detail } of checks) {
    const { opponents } = JSON.parse(detail) as { opponents: string[] }
    const known = names.get(dispute_id!) ?? new Set()
    for (const name of opponents) known.add(name)
    names.set(dispute_id!, known)
  }
  return names
}
