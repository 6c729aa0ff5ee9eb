import { type Kysely, sql } from 'kysely'
import { createSqliteReachOfInvitations, sqliteTypes } from '../dialect/sqlite.ts'

const HOUR_MS = 3_600_000
const LATEST = 50

type Side = {
  invitation_id: string
  party_id: string
  asked_at: string
  hours: number
  due_at: string | null
  responded_at: string | null
  kept: number | null
  updated_at: string
}

/** While somebody could sign in for a party by one account; `to` is null while that goes on. */
type Span = { from: string; to: string | null }

/**
 * An invitation counts in how a party answers only if somebody could sign in for it all the time: `unreached_at` is the
 * first instant at which nobody could. Of what was asked before, it is worked out from when accounts were opened, closed
 * and moved to another entry, as far as rows and the audit tell; what does not count any more is taken out of the sums.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('invitation_side').addColumn('unreached_at', sqliteTypes.text).execute()
  await createSqliteReachOfInvitations(db)
  const spans = await spansOfParties(db)
  const { rows } = await sql<Side>`
    select side.invitation_id, side.party_id, side.asked_at, side.hours, side.due_at, side.responded_at, side.kept,
      invitation.updated_at
    from invitation_side as side join invitation on invitation.id = side.invitation_id`.execute(db)
  const changed = new Set<string>()
  for (const side of rows) {
    const until = waitedUntil(side)
    const unreachedAt = firstWithout(spans.get(side.party_id) ?? [], side.asked_at, until)
    if (unreachedAt === null) continue
    await sql`update invitation_side set unreached_at = ${unreachedAt}, kept = null
      where invitation_id = ${side.invitation_id} and party_id = ${side.party_id}`.execute(db)
    if (side.kept !== null) changed.add(side.party_id)
  }
  for (const partyId of changed) await sumAnew(db, partyId)
}

/** Until when a side's first answer was waited for; null while it still is. */
function waitedUntil({ responded_at, due_at, asked_at, hours, kept, updated_at }: Side): string | null {
  if (responded_at !== null) return responded_at
  if (due_at !== null) return null
  return kept === null ? updated_at : new Date(Date.parse(asked_at) + hours * HOUR_MS).toISOString()
}

/** The first instant from `from` to `until` that lies in none of the spans, or null. */
function firstWithout(spans: readonly Span[], from: string, until: string | null): string | null {
  let at = from
  for (;;) {
    const here = spans.filter((span) => span.from <= at && (span.to === null || span.to > at))
    if (here.length === 0) return until === null || at <= until ? at : null
    if (here.some(({ to }) => to === null)) return null
    at = here
      .map(({ to }) => to!)
      .sort()
      .at(-1)!
  }
}

type Account = { id: string; party_id: string; created_at: string; disabled_at: string | null }
type Closing = { subject_id: string; action: 'close' | 'reopen'; at: string }
type Moved = { joined_id: string; kept_id: string; moved: string; created_at: string }

async function spansOfParties(db: Kysely<unknown>): Promise<Map<string, Span[]>> {
  const accounts = await sql<Account>`
    select id, party_id, created_at, disabled_at from account where party_id is not null`.execute(db)
  const closings = await sql<Closing>`
    select subject_id, action, at from audit_event where noun = 'account' and action in ('close', 'reopen')
    order by id`.execute(db)
  const joinings = await sql<Moved>`
    select joined_id, kept_id, moved, created_at from party_joining order by created_at`.execute(db)
  const spans = new Map<string, Span[]>()
  for (const account of accounts.rows) {
    const moves = joinings.rows.filter(({ moved }) => idsOf(moved).includes(account.id))
    const open = openSpans(
      account,
      closings.rows.filter(({ subject_id }) => subject_id === account.id),
    )
    for (const { partyId, ...stay } of stays(account.party_id, moves)) {
      const there = open.flatMap((span) => overlap(span, stay))
      spans.set(partyId, [...(spans.get(partyId) ?? []), ...there])
    }
  }
  return spans
}

const idsOf = (moved: string): string[] => (JSON.parse(moved) as { accounts?: string[] }).accounts ?? []

/** While an account was open. */
function openSpans({ created_at, disabled_at }: Account, closings: readonly Closing[]): Span[] {
  const spans: Span[] = []
  let from: string | null = created_at
  for (const { action, at } of closings) {
    if (action === 'reopen') from ??= at
    else if (from !== null) {
      spans.push({ from, to: at })
      from = null
    }
  }
  return from === null ? spans : [...spans, { from, to: disabled_at }]
}

/** To which entry an account belonged when: joinings moved it on. */
function stays(partyId: string, moves: readonly Moved[]): (Span & { partyId: string })[] {
  const entries = [...moves.map(({ joined_id }) => joined_id), partyId]
  return entries.map((id, index) => ({
    partyId: id,
    from: moves[index - 1]?.created_at ?? '',
    to: moves[index]?.created_at ?? null,
  }))
}

function overlap(one: Span, other: Span): Span[] {
  const from = [one.from, other.from].sort()[1]!
  const ends = [one.to, other.to].filter((to) => to !== null).sort()
  const to = ends[0] ?? null
  return to === null || to > from ? [{ from, to }] : []
}

type Counted = { asked_at: string; responded_at: string | null; kept: number }

async function sumAnew(db: Kysely<unknown>, partyId: string): Promise<void> {
  const { rows } = await sql<Counted>`
    select asked_at, responded_at, kept from invitation_side where party_id = ${partyId} and kept is not null
    order by asked_at desc, invitation_id desc limit ${LATEST}`.execute(db)
  const answers = rows.filter(({ responded_at }) => responded_at !== null)
  const took = ({ asked_at, responded_at }: Counted) =>
    Math.max(0, Math.round((Date.parse(responded_at!) - Date.parse(asked_at)) / 60_000))
  await sql`update party_feedback set asked = ${rows.length}, kept = ${rows.filter(({ kept }) => kept === 1).length},
      answers = ${answers.length}, answer_minutes = ${answers.reduce((sum, one) => sum + took(one), 0)}
    where party_id = ${partyId}`.execute(db)
}
