import { describe, expect, it } from 'vitest'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import { KEPT_NAMES } from '../../../app/accounts/kept-names.ts'
import { addDeadline } from '../../../app/deadlines/commands.server.ts'
import { answerSupplement, requestSupplement } from '../../../app/disputes/acceptance.server.ts'
import { createDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import { answerGroup, askForGroup } from '../../../app/groups/commands.server.ts'
import { answerPlan, proposePlan } from '../../../app/groups/plans.server.ts'
import { listGroupsOf, listInCommon } from '../../../app/groups/queries.server.ts'
import { movePairing } from '../../../app/pairings/commands.server.ts'
import { setPublication } from '../../../app/profiles/commands.server.ts'
import { getOwnProfile } from '../../../app/profiles/queries.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { acting, FACTS } from '../disputes/acting.ts'
import { agreeing, approved, NOW, versionOf } from '../pairings/agreeing.ts'

const NAME = '诸葛静'
const AFTER = new Date('2026-12-24T01:00:00Z')

type Column = { table: string; column: string }

/** Every column of the schema in which text can stand. */
function textColumns({ handle }: Pick<OpenDatabase, 'handle'>): Column[] {
  return handle
    .prepare(`select master.name as "table", info.name as "column"
      from sqlite_master as master, pragma_table_info(master.name) as info
      where master.type = 'table' and master.name not like 'sqlite%' and lower(info.type) = 'text'`)
    .all() as Column[]
}

/** The columns in which a name stands now. */
function tracesOf(database: Pick<OpenDatabase, 'handle'>, name: string): string[] {
  return textColumns(database)
    .filter(({ table, column }) =>
      database.handle.prepare(`select 1 from "${table}" where instr("${column}", ?) limit 1`).get(name),
    )
    .map(({ table, column }) => `${table}.${column}`)
}

async function openAccountOf(db: Db, actor: Actor): Promise<void> {
  const { id, name, role, enterpriseId: enterprise_id, partyId: party_id } = actor
  const account = { id, name, role, enterprise_id, party_id, demo: 0, created_at: NOW.toISOString() } as const
  await db.insertInto('account').values(account).execute()
}

/** Puts a row with the name of an account into a table, whatever else would have to be true of it. */
function leaveTrace({ handle }: OpenDatabase, [table, by, name]: (typeof KEPT_NAMES)[number], id: string) {
  const columns = handle
    .prepare('select name, type, "notnull" as required, dflt_value as given from pragma_table_info(?)')
    .all(table) as { name: string; type: string; required: number; given: string | null }[]
  const given = new Map<string, string | number>([
    [by, id],
    [name, NAME],
  ])
  const row = columns.flatMap((column): [string, string | number][] => {
    const value = given.get(column.name)
    if (value !== undefined) return [[column.name, value]]
    const isOpen = column.required === 1 && column.given === null
    return isOpen ? [[column.name, column.type.toLowerCase() === 'text' ? `beside ${name}` : 0]] : []
  })
  const names = row.map(([column]) => `"${column}"`).join(', ')
  handle
    .prepare(`insert into "${table}" (${names}) values (${row.map(() => '?').join(', ')})`)
    .run(row.map(([, value]) => value))
}

describe('a name that stands beside the id of an account', () => {
  it.each(['expert', 'provider_administrator', 'enterprise_member'] as const)(
    'is gone from every table once the account of a %s is erased',
    async (role: ActorRole) => {
      const database = await freshDatabase()
      const { db, handle } = database
      const actor: Actor = { id: 'erased', name: NAME, role, enterpriseId: null, partyId: null }
      await openAccountOf(db, actor)
      handle.pragma('foreign_keys = OFF')
      handle.pragma('ignore_check_constraints = ON')
      const guards = handle
        .prepare(`select name from sqlite_master where type = 'trigger' and sql like '%insert on%'`)
        .all() as { name: string }[]
      for (const { name } of guards) handle.exec(`drop trigger "${name}"`)
      for (const one of KEPT_NAMES) leaveTrace(database, one, actor.id)
      expect(tracesOf(database, NAME)).toEqual(
        expect.arrayContaining(KEPT_NAMES.map(([table, , name]) => `${table}.${name}`)),
      )

      await eraseOwnAccount(db, actor, AFTER)

      expect(tracesOf(database, NAME)).toEqual([])
    },
  )

  it('may be changed by nobody while the account is there, nor anything else of what is append-only', async () => {
    const { handle, overseas, ...world } = await agreeing()
    await openAccountOf(world.db, overseas)
    await approved({ ...world, handle, overseas })
    for (const [table, name, other] of [
      ['pairing_terms', 'author_name', 'terms'],
      ['pairing_step', 'actor_name', 'words'],
    ]) {
      for (const column of [name, other]) {
        expect(() => handle.exec(`update ${table} set ${column} = 'x'`), column).toThrow(/append-only/)
      }
    }
  })
})

/** Columns that sound like a name or an account, and hold the name of none whose account can be erased. */
const OTHERS: Record<string, readonly string[]> = {
  'the id of an account, with no name beside it': [
    'bill.created_by',
    'call.created_by',
    'commission.commissioned_by',
    'contact_change.requested_by',
    'deadline.created_by',
    'defence_group_member.answered_by',
    'defence_share.answered_by',
    'dispute.created_by',
    'engagement.created_by',
    'enterprise_name.declared_by',
    'invitation.created_by',
    'match_run.created_by',
    'milestone.created_by',
    'one_time_link.invited_by',
    'opinion.created_by',
    'pairing_process.opened_by',
    'pairing_request.created_by',
    'quote.created_by',
    'rating.created_by',
  ],
  'deleted or overwritten with the account': [
    'account.name',
    'audit_person.name',
    'party_portrait.added_by',
    'party_portrait.added_name',
    'refused_sign_up.name',
  ],
  'staff alone': [
    'api_token.name',
    'application.decided_by',
    'application.decided_name',
    'application.handler_name',
    'application.recommended_by',
    'application.recommended_name',
    'application_claim.verified_by',
    'application_claim.verifier_name',
    'application_criterion.answered_by',
    'application_criterion.answered_name',
    'calendar_correction.entered_by',
    'calendar_year.entered_by',
    'centre_record.created_by',
    'centre_record.created_by_name',
    'complaint.decided_by',
    'complaint.decided_name',
    'complaint.handler_name',
    'criteria_version.issued_by',
    'defence_group.created_by',
    'defence_plan.created_by',
    'dispute.decided_by',
    'dispute_handler.name',
    'duplicate_finding.found_by',
    'duplicate_finding.found_name',
    'edition.published_by',
    'evidence_check.verifier_name',
    'exchange_rate.set_by',
    'first_administrator.invited_by',
    'first_administrator.invited_name',
    'pairing_process.decided_by',
    'pairing_process.decided_name',
    'pairing_process.examined_by',
    'pairing_process.examined_name',
    'pairing_request.handled_name',
    'profile_change.decided_by',
    'profile_change.decided_name',
    'supplement_request.asked_by',
  ],
  'no account': [
    'application.answer_by',
    'audit_event.actor_name',
    'calendar_correction.name',
    'complaint.name',
    'conflict.name',
    'dispute.respond_by',
    'enterprise_name.name',
    'file.stored_name',
    'listing_step.reply_by',
    'pairing_process.notice_by',
    'pairing_process.proposed_by',
    'party_affiliate.name',
    'search_outbox.index_name',
    'setting.name',
  ],
}

it('is known of every column that sounds like one: whoever adds one says what it holds', async () => {
  const database = await freshDatabase()
  const sounds = textColumns(database)
    .filter(({ column }) => /(^|_)name$|_by$/.test(column))
    .map(({ table, column }) => `${table}.${column}`)
  const known = KEPT_NAMES.flatMap(([table, by, name]) => [`${table}.${by}`, `${table}.${name}`])
  const others = Object.values(OTHERS).flat()
  expect(sounds.filter((one) => !known.includes(one) && !others.includes(one))).toEqual([])
  expect(
    others.filter((one) => !sounds.includes(one)),
    'are there no more',
  ).toEqual([])
})

describe('erasing leaves no trace of the name', () => {
  it('of the administrator of a firm, who negotiated an agreement and decided what is published', async () => {
    const world = await agreeing()
    const { db } = world
    const overseas = { ...world.overseas, name: NAME }
    const colleague = { ...world.overseas, id: 'colleague', name: 'colleague' }
    for (const who of [overseas, colleague]) await openAccountOf(db, who)
    const id = await approved({ ...world, overseas }, { validFrom: '2026-12-01', validTo: '2028-02-28' })
    const { version } = await getOwnProfile(db, overseas)
    await setPublication(db, overseas, { published: ['contactName', 'contactEmail'], version }, NOW)
    const notice = { event: 'give_notice', words: '业务调整', version: await versionOf(db, id) } as const
    await movePairing(db, overseas, id, notice, new Date('2026-12-04T01:00:00Z'))
    expect(tracesOf(world, NAME)).toEqual(
      expect.arrayContaining([
        'publication_choice.decided_name',
        'pairing_terms.author_name',
        'pairing_step.actor_name',
      ]),
    )
    await eraseOwnAccount(db, overseas, AFTER)
    expect(tracesOf(world, NAME)).toEqual([])
  })

  it('of somebody of an enterprise, who handed in a dispute, answered, noted a day and defends with others', async () => {
    const { db, database, owner, other, staff, disputeId } = await acting()
    await openAccountOf(db, owner)
    await addDeadline(db, owner, disputeId, { how: 'given', title: '答辩', day: '2026-12-20' }, NOW)
    await requestSupplement(db, staff, disputeId, { version: 2, points: ['授权书'] }, NOW)
    await answerSupplement(db, owner, disputeId, { version: 3, answers: ['已补'] }, NOW)
    const otherId = newId(NOW)
    const facts = { ...FACTS, opponents: [{ name: 'ACME Corporation', aliases: [] }] }
    await createDispute(db, other, { id: otherId, enterpriseId: other.enterpriseId!, facts }, NOW)
    await submitDispute(db, other, otherId, 1, NOW)
    const [common] = await listInCommon(db)
    await askForGroup(db, staff, common!, NOW)
    const [group] = await listGroupsOf(db, disputeId)
    await answerGroup(db, owner, disputeId, { groupId: group!.id, agrees: true }, NOW)
    await answerGroup(db, other, otherId, { groupId: group!.id, agrees: true }, NOW)
    const plan = {
      id: newId(NOW),
      subject: '共用律师',
      engagementId: null,
      currency: 'USD',
      total: 100,
    } as const
    const shares = [disputeId, otherId].map((id) => ({ disputeId: id, points: 5_000 }))
    await proposePlan(db, staff, group!.id, { ...plan, shares }, NOW)
    await answerPlan(db, owner, disputeId, { planId: plan.id, agrees: true }, NOW)
    expect(tracesOf(database, owner.name)).toEqual(
      expect.arrayContaining(['document.made_by', 'supplement_request.answered_by']),
    )
    await eraseOwnAccount(db, owner, AFTER)
    expect(tracesOf(database, owner.name)).toEqual([])
  })
})
