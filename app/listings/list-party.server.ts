import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import { namesOfJoined } from '../../db/joinings.server.ts'
import type { Trx } from '../../db/schema.ts'
import { findCopiedForm } from '../applications/copy-entry.server.ts'
import { type Application, type Claim, lastHandedIn } from '../applications/queries.server.ts'
import { FIRST_ROLE } from '../domain/account/first-of-party.ts'
import type { Actor } from '../domain/actor.ts'
import { renewedForm } from '../domain/application/renewed-form.ts'
import type { SectionCode } from '../domain/application/sections.ts'
import { feesOf, languagesOf } from '../domain/application/typed.ts'
import { linesOf, many, one, orNull, type Values } from '../domain/application/values.ts'
import { shanghaiDay } from '../domain/day.ts'
import { numberOf } from '../domain/decimal.ts'
import { nextState } from '../domain/lifecycle.ts'
import { namesBeside } from '../domain/listing/joining.ts'
import { type ListingState, listingLifecycle } from '../domain/listing/lifecycle.ts'
import { looseKeyOf, nameKey, unitKey } from '../domain/name.ts'
import { CONTACT_FIELDS, type PublicationField } from '../domain/profile/publication.ts'
import type { Origin, PartyType } from '../domain/vocabulary/parties.ts'
import { entryForm } from '../profiles/queries-entry-form.server.ts'
import { decidedSince } from '../profiles/queries-publication.server.ts'
import { recordChoices } from '../profiles/record-publication.server.ts'
import { keepEvidence } from './keep-evidence.server.ts'

type Approved = {
  application: Application
  claims: readonly Claim[]
  term: { start: string; end: string }
}

/**
 * Brings an approved applicant into the directory, or renews its place, with the evidence that was examined. Search
 * hears of it by the triggers on these tables.
 * @returns the party's id
 * @throws Problem `illegal_transition` for a renewal of a place that is suspended, notified or removed
 */
export async function listParty(trx: Trx, actor: Actor, approved: Approved, now: Date): Promise<string> {
  const { application } = approved
  const form = await listedForm(trx, application)
  const listed = { ...approved, application: { ...application, form } }
  const partyId = application.partyId
    ? await renewParty(trx, application.partyId, listed, now)
    : await addParty(trx, listed, now)
  await keepNames(trx, partyId, form)
  await keepProfile(trx, partyId, form, now)
  await keepConsent(trx, partyId, application)
  await keepEvidence(trx, actor, { partyId, claims: approved.claims }, now)
  if (!application.partyId) await joinApplicant(trx, actor, { application, partyId }, now)
  return partyId
}

/** What an application lists: of a renewal what its applicant changed, beside what the entry says now. */
async function listedForm(trx: Trx, { id, kind, partyId, form }: Application): Promise<Form> {
  const copied = await findCopiedForm(trx, id)
  if (!copied) return form
  const party = await trx.selectFrom('party').selectAll().where('id', '=', partyId).executeTakeFirstOrThrow()
  return renewedForm(kind, { copied, submitted: form, current: await entryForm(trx, party) })
}

/** Public addresses carry the reference: a letter for the kind, and enough of a random id to be its own. */
const PREFIX: Record<PartyType, string> = { expert: 'E', provider: 'P', think_tank: 'T' }

async function addParty(trx: Trx, { application, term }: Approved, now: Date): Promise<string> {
  const id = newId(now)
  const at = now.toISOString()
  // Who is invented stays marked as such.
  const applicant = await trx
    .selectFrom('account')
    .select('demo')
    .where('id', '=', application.applicantId)
    .executeTakeFirst()
  await trx
    .insertInto('party')
    .values({
      id,
      ref: `${PREFIX[application.kind]}${id.slice(-10)}`,
      type: application.kind,
      ...columnsOf(application.kind, application.form),
      status: listingLifecycle.initial,
      term_start: term.start,
      term_end: term.end,
      listed_on: shanghaiDay(now),
      demo: applicant?.demo ?? 0,
      created_at: at,
      updated_at: at,
    })
    .execute()
  return id
}

async function renewParty(trx: Trx, id: string, { application, term }: Approved, now: Date): Promise<string> {
  const party = await trx
    .selectFrom('party')
    .select(['status', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const status = nextState(listingLifecycle, 'renew', party.status as ListingState)
  await trx
    .updateTable('party')
    .set({
      ...columnsOf(application.kind, application.form),
      status,
      term_start: term.start,
      term_end: term.end,
      version: party.version + 1,
      updated_at: now.toISOString(),
    })
    .where('id', '=', id)
    .execute()
  return id
}

type Form = Application['form']

const valuesIn = (form: Form, code: SectionCode): Values => form[code] ?? {}

/** The columns that ranking and the directory read, from the form as it was typed. */
export function columnsOf(kind: PartyType, form: Form) {
  const identity = valuesIn(form, 'identity')
  const practice = valuesIn(form, kind === 'think_tank' ? 'research' : 'practice')
  const introduction = valuesIn(form, 'introduction')
  const isProvider = kind === 'provider'
  return {
    name_zh: orNull(identity, 'nameZh'),
    name_en: orNull(identity, 'nameEn'),
    aliases: JSON.stringify(linesOf(identity, 'aliases')),
    origin: isProvider ? (one(identity, 'origin') as Origin) : null,
    kind: isProvider ? orNull(identity, 'kind') : null,
    country: orNull(identity, 'country'),
    city: orNull(identity, 'city'),
    founded_on: orNull(identity, 'foundedOn'),
    unit: orNull(identity, 'unit'),
    unit_key: unitKey(orNull(identity, 'unit')),
    title: orNull(identity, 'title'),
    categories: JSON.stringify(many(identity, 'categories')),
    website: orNull(identity, 'website'),
    languages: JSON.stringify(languagesOf(practice)),
    industries: JSON.stringify(many(practice, 'industries')),
    fee_models: JSON.stringify(feesOf(practice)),
    capacity: numberOf(one(practice, 'capacity')),
    response_hours: numberOf(one(practice, 'responseHours')),
    jurisdictions: JSON.stringify(
      kind === 'think_tank' ? many(practice, 'jurisdictions').filter((code) => code !== '') : [],
    ),
    ip_types: JSON.stringify(kind === 'think_tank' ? many(practice, 'ipTypes') : []),
    bio_zh: orNull(introduction, 'bioZh'),
    bio_en: orNull(introduction, 'bioEn'),
  }
}

/**
 * Makes the normalised names of a party equal to those of its form and of whoever was joined into it: those stay, also
 * where the form leaves them out.
 */
export async function keepNames(trx: Trx, partyId: string, form: Form): Promise<void> {
  const identity = valuesIn(form, 'identity')
  const names = [one(identity, 'nameZh'), one(identity, 'nameEn'), ...linesOf(identity, 'aliases')]
  const stay = namesBeside(names, await namesOfJoined(trx, partyId))
  if (stay.length > 0) {
    const aliases = JSON.stringify([...linesOf(identity, 'aliases'), ...stay])
    await trx.updateTable('party').set({ aliases }).where('id', '=', partyId).execute()
  }
  const keys = new Set([...names, ...stay].map(nameKey).filter((key) => key !== ''))
  await trx.deleteFrom('party_name').where('party_id', '=', partyId).execute()
  for (const key of keys) {
    const row = { party_id: partyId, name_key: key, loose_key: looseKeyOf(key) }
    await trx.insertInto('party_name').values(row).execute()
  }
}

async function keepProfile(trx: Trx, partyId: string, form: Form, now: Date): Promise<void> {
  const row = {
    registration: orNull(valuesIn(form, 'identity'), 'registration'),
    form: JSON.stringify(form),
    confirmed_on: shanghaiDay(now),
    updated_at: now.toISOString(),
  }
  await trx
    .insertInto('party_profile')
    .values({ party_id: partyId, ...row })
    .onConflict((conflict) => conflict.column('party_id').doUpdateSet(row))
    .execute()
}

/**
 * Contact data was agreed to as one when applying; from then on each field has an answer of its own, and what was said
 * after the application had been handed in is the later word. Consent that was taken back since publishes nothing.
 */
async function keepConsent(
  trx: Trx,
  partyId: string,
  { id, kind, form, applicantId, applicantName }: Application,
): Promise<void> {
  const agreed = one(valuesIn(form, 'declarations'), 'publishContact') !== ''
  const declaredAt = await lastHandedIn(trx, id)
  if (agreed && (await tookConsentBack(trx, applicantId, declaredAt))) return
  const saidSince = await decidedSince(trx, { id: partyId, type: kind }, declaredAt)
  const fields = CONTACT_FIELDS.filter((field) => !saidSince.has(field))
  const choices = new Map<PublicationField, boolean>(fields.map((field) => [field, agreed]))
  const applicant = { id: applicantId, name: applicantName }
  await recordChoices(trx, applicant, { partyId, type: kind }, choices, new Date(declaredAt))
}

/** True when somebody took the consent to a public page back at that instant or later, or is on record no more. */
async function tookConsentBack(trx: Trx, accountId: string, since: string): Promise<boolean> {
  const consent = await trx
    .selectFrom('consent')
    .select('id')
    .where('account_id', '=', accountId)
    .where('kind', '=', 'publish_profile')
    .where('withdrawn_at', '>=', since)
    .executeTakeFirst()
  const erased = await trx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where('erased_at', 'is not', null)
    .executeTakeFirst()
  return consent !== undefined || erased !== undefined
}

/** Whoever applied keeps the profile from now on, and so manages a firm of which nobody else is here yet. */
async function joinApplicant(
  trx: Trx,
  actor: Actor,
  { application, partyId }: { application: Application; partyId: string },
  now: Date,
): Promise<void> {
  const account = await trx
    .selectFrom('account')
    .select(['id', 'role'])
    .where('id', '=', application.applicantId)
    .where('party_id', 'is', null)
    .executeTakeFirst()
  if (!account) return
  const { id, role: before } = account
  const after = FIRST_ROLE[application.kind]
  await trx.updateTable('account').set({ party_id: partyId, role: after }).where('id', '=', id).execute()
  if (after === before) return
  const entry: AuditEntry = {
    action: 'change_role',
    noun: 'account',
    subjectId: id,
    detail: { before, after },
  }
  await recordEvent(trx, actor, entry, now)
}
