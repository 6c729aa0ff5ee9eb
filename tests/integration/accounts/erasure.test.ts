import { expect, it } from 'vitest'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import { openAccount } from '../../../app/accounts/new-account.server.ts'
import { beginApplication } from '../../../app/applications/commands.server.ts'
import { listSteps } from '../../../app/applications/queries.server.ts'
import { readEmail } from '../../../app/domain/account/email.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { recordListingStep } from '../../../app/listings/commands.server.ts'
import { listListingSteps } from '../../../app/listings/queries.server.ts'
import { setPortrait } from '../../../app/profiles/portrait.server.ts'
import { getAuditHead, verifyAudit } from '../../../db/audit-verify.server.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { recordEvent } from '../../../db/events.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { expert, populate } from '../../support/world.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const AFTER = new Date('2026-11-24T01:00:00Z')
const NAME = '诸葛静'
const ADDRESS = 'zhuge.jing@example.org'
const NETWORK = '198.51.100.23'

/** An expert who has left traces wherever an account can. */
async function somebody({
  db,
  handle,
}: OpenDatabase): Promise<{ actor: Actor; partyId: string; applicationId: string }> {
  await populate({ db, handle }, [expert('x-1')])
  const { id: partyId } = await db.selectFrom('party').select('id').executeTakeFirstOrThrow()
  const email = readEmail(ADDRESS)
  if (typeof email === 'string') throw new Error(email)
  const account = { email, name: NAME, role: 'expert', passwordHash: null, locale: 'zh-CN' } as const
  const id = await db.transaction().execute((trx) => openAccount(trx, { ...account, address: NETWORK }, NOW))
  const actor: Actor = {
    id: id!,
    name: NAME,
    role: 'expert',
    enterpriseId: null,
    partyId: null,
    address: NETWORK,
  }
  const applicationId = newId(NOW)
  await beginApplication(db, actor, { id: applicationId, callId: null }, NOW)
  const step = { event: 'reply', status: 'listed', words: '', replyBy: null } as const
  await db.transaction().execute(async (trx) => {
    await recordListingStep(trx, actor, { partyId, status: 'listed' }, step, NOW)
    await recordEvent(trx, actor, { action: 'edit', noun: 'dispute', subjectId: 'd', detail: {} }, NOW)
  })
  await setPortrait(db, { ...actor, partyId }, Buffer.from(`a picture of ${NAME}`), NOW)
  handle.pragma('foreign_keys = OFF')
  const signed = `'${id}', '${NAME}', ${NOW.getTime()}`
  handle.exec(
    `update application set status = 'recommended', recommended_by = 'r', recommendation = 'approve', recommended_name = 'r';
     update application set status = 'approved', decided_by = 'm', decided_name = 'm';
     insert into engagement_message (id, engagement_id, kind, side, author_id, author_name, created_at, body)
       values ('m', 'e', 'message', 'party', ${signed}, '');
     insert into file (id, owner_noun, owner_id, readers, label, type, size, sha256, stored_name, created_by, created_by_name, created_at)
       values ('f', 'dispute', 'd', '[]', 'a.pdf', 'pdf', 1, '${'0'.repeat(64)}', 'y', ${signed});`,
  )
  return { actor, partyId, applicationId }
}

it('leaves neither name nor address of the erased person anywhere, and the audit whole', async () => {
  const database = await freshDatabase()
  const { db, handle } = database
  const { actor, partyId, applicationId } = await somebody(database)
  const { hash } = await getAuditHead(db)
  const traces = () => [NAME, ADDRESS, NETWORK].filter((word) => handle.serialize().includes(word))
  expect(traces()).toEqual([NAME, ADDRESS, NETWORK])

  await eraseOwnAccount(db, actor, AFTER)

  expect(traces()).toEqual([])
  expect(await verifyAudit(db, hash), 'a head that was signed before still stands').toMatchObject({
    fault: null,
  })
  const [step] = await listSteps(db, applicationId)
  expect(step?.name).toMatch(/^已注销用户/)
  expect((await listListingSteps(db, partyId))[0]?.name).toBe(step?.name)
})

it('lets nobody be forgotten who is not erased', async () => {
  const database = await freshDatabase()
  const { actor } = await somebody(database)
  const forget = `delete from audit_person where actor_id = '${actor.id}'`
  expect(() => database.handle.exec(forget)).toThrow(/only an erased person/)
  expect(() => database.handle.exec(`update listing_step set actor_name = 'x'`)).toThrow(/append-only/)
})
