import { randomBytes } from 'node:crypto'
import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import type { Form } from '../domain/application/party-form.ts'
import { type FieldIssue, fieldIssues } from '../domain/application/read-fields.ts'
import { one, type Values } from '../domain/application/values.ts'
import { shanghaiDay } from '../domain/day.ts'
import { CONTACT_CHANGE_HOURS, type ContactLink, type ContactLinkProblem } from '../domain/profile/contact.ts'
import { CONTACT_CHANGE_FIELDS } from '../domain/profile/sections.ts'
import { queueMail, type Recipient } from '../mail/queue.server.ts'
import { getOwnProfile } from './queries.server.ts'
import { type AskedContact, findContactChange, hashOfLink } from './queries-contact.server.ts'

const HOUR_MS = 3_600_000

/**
 * Asks to change the contact e-mail or number of the actor's own entry: a letter to the new address confirms it, one to
 * the old address can stop it, and nothing changes before. What was asked for earlier and waits is given up.
 * @returns what must be mended; nothing is asked then
 * @throws Problem `not_found`
 */
export async function askContactChange(
  db: Db,
  actor: Actor,
  { values, locale }: { values: Values; locale: 'zh-CN' | 'en' },
  now: Date,
): Promise<FieldIssue[]> {
  return db.transaction().execute(async (trx) => {
    const { partyId, form } = await getOwnProfile(trx, actor)
    const issues = fieldIssues(CONTACT_CHANGE_FIELDS, values, shanghaiDay(now))
    if (issues.length > 0) return issues
    const at = now.toISOString()
    await trx
      .updateTable('contact_change')
      .set({ stopped_at: at })
      .where('party_id', '=', partyId)
      .where('confirmed_at', 'is', null)
      .where('stopped_at', 'is', null)
      .execute()
    const [confirm, stop] = [randomBytes(32), randomBytes(32)].map((bytes) => bytes.toString('base64url'))
    const before = one(form.contact ?? {}, 'contactEmail')
    const email = one(values, 'contactEmail')
    const id = newId(now)
    await trx
      .insertInto('contact_change')
      .values({
        id,
        party_id: partyId,
        email,
        phone: one(values, 'contactPhone'),
        confirm_hash: hashOfLink(confirm!),
        stop_hash: before ? hashOfLink(stop!) : null,
        requested_by: actor.id,
        requested_at: at,
        expires_at: new Date(now.getTime() + CONTACT_CHANGE_HOURS * HOUR_MS).toISOString(),
        confirmed_at: null,
        stopped_at: null,
      })
      .execute()
    const to = (address: string) => ({ address, locale, accountId: actor.id })
    await write(trx, { to: to(email), link: 'confirm', secret: confirm! }, now)
    if (before) await write(trx, { to: to(before), link: 'stop', secret: stop! }, now)
    const entry: AuditEntry = {
      action: 'ask_contact',
      noun: 'listing',
      subjectId: partyId,
      detail: { change: id },
    }
    await recordEvent(trx, actor, entry, now)
    return []
  })
}

type Letter = { to: Recipient; link: ContactLink; secret: string }

async function write(trx: Trx, { to, link, secret }: Letter, now: Date): Promise<void> {
  const path = `/contact-change/${link === 'confirm' ? 'confirmation' : 'objection'}?token=${secret}`
  const template = link === 'confirm' ? 'contact_confirm' : 'contact_stop'
  const values = { path, hours: CONTACT_CHANGE_HOURS }
  await queueMail(trx, { to, template, values, now })
}

/**
 * Follows the link of a letter: the new address confirms, and the contact data changes; the old one stops it.
 * @returns why the link does nothing, or null
 */
export async function followContactLink(
  db: Db,
  link: ContactLink,
  secret: string,
  now: Date,
): Promise<ContactLinkProblem | null> {
  return db.transaction().execute(async (trx) => {
    const { change, refused } = await findContactChange(trx, link, secret, now)
    if (!change) return refused
    const at = now.toISOString()
    await trx
      .updateTable('contact_change')
      .set(link === 'confirm' ? { confirmed_at: at } : { stopped_at: at })
      .where('id', '=', change.id)
      .execute()
    if (link === 'confirm') await keepContact(trx, change, now)
    const action = link === 'confirm' ? 'change_contact' : 'stop_contact'
    const detail = { change: change.id }
    await recordEvent(trx, null, { action, noun: 'listing', subjectId: change.partyId, detail }, now)
    return null
  })
}

async function keepContact(trx: Trx, { partyId, email, phone }: AskedContact, now: Date): Promise<void> {
  const kept = await trx
    .selectFrom('party_profile')
    .select('form')
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  const form: Form = JSON.parse(kept?.form ?? '{}')
  const contact = { ...form.contact, contactEmail: [email], contactPhone: [phone] }
  const row = { form: JSON.stringify({ ...form, contact }), updated_at: now.toISOString() }
  await trx
    .insertInto('party_profile')
    .values({ party_id: partyId, registration: null, confirmed_on: null, ...row })
    .onConflict((conflict) => conflict.column('party_id').doUpdateSet(row))
    .execute()
  // Whoever has the entry open sees that it changed.
  await trx
    .updateTable('party')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: now.toISOString() }))
    .where('id', '=', partyId)
    .execute()
}
