import type { Updateable } from 'kysely'
import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { PartyTable } from '../../db/tables/party.ts'
import type { Actor } from '../domain/actor.ts'
import type { Form } from '../domain/application/party-form.ts'
import { type FieldIssue, fieldIssues } from '../domain/application/read-fields.ts'
import { feesOf, languagesOf } from '../domain/application/typed.ts'
import { linesOf, many, orNull, type Values } from '../domain/application/values.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { nameKey, unitKey } from '../domain/name.ts'
import { type PublicationField, publicationFieldsOf } from '../domain/profile/publication.ts'
import { type ProfileSection, type ProfileSectionCode, profileSectionOf } from '../domain/profile/sections.ts'
import { addAffiliates } from './affiliates.server.ts'
import { getOwnProfile, type Profile } from './queries.server.ts'
import { decideChoices } from './record-publication.server.ts'

type Columns = Omit<Updateable<PartyTable>, 'id' | 'version' | 'updated_at'>

/** The columns that a page's values stand in; what else was typed is kept in the form alone. */
const COLUMNS: Partial<Record<ProfileSectionCode, (values: Values, profile: Profile) => Columns>> = {
  presence: (values, { type }) => ({
    ...(type !== 'provider' && { unit: orNull(values, 'unit'), unit_key: unitKey(orNull(values, 'unit')) }),
    ...(type === 'expert'
      ? { title: orNull(values, 'title') }
      : { founded_on: orNull(values, 'foundedOn'), website: orNull(values, 'website') }),
    city: orNull(values, 'city'),
  }),
  practice: (values) => ({
    languages: JSON.stringify(languagesOf(values)),
    industries: JSON.stringify(many(values, 'industries')),
    fee_models: JSON.stringify(feesOf(values)),
  }),
  research: (values) => ({
    languages: JSON.stringify(languagesOf(values)),
    industries: JSON.stringify(many(values, 'industries')),
    jurisdictions: JSON.stringify(many(values, 'jurisdictions').filter((code) => code !== '')),
    ip_types: JSON.stringify(many(values, 'ipTypes')),
  }),
  introduction: (values) => ({ bio_zh: orNull(values, 'bioZh'), bio_en: orNull(values, 'bioEn') }),
}

type Saved = { code: string; values: Values; version: number }

/**
 * Saves one page of the actor's own entry; it shows at once.
 * @param version the one that the actor saw
 * @returns what must be mended; nothing is changed then
 * @throws Problem `not_found`, `stale_state` when somebody changed the entry meanwhile
 */
export async function saveProfileSection(
  db: Db,
  actor: Actor,
  { code, values, version }: Saved,
  now: Date,
): Promise<FieldIssue[]> {
  return db.transaction().execute(async (trx) => {
    const profile = await getOwnProfile(trx, actor)
    const section = profileSectionOf(profile.type, code)
    if (section?.mode !== 'free') throw new Problem('not_found', 'there is no such page to save')
    const issues = [
      ...fieldIssues(section.fields, values, shanghaiDay(now)),
      ...(code === 'relations' ? keptAffiliates(profile, values) : []),
    ]
    if (issues.length > 0) return issues
    await compareAndSet(
      trx,
      'party',
      profile.partyId,
      version,
      COLUMNS[section.code]?.(values, profile) ?? {},
      now,
    )
    await keepForm(trx, profile, section, values, now)
    const detail = { section: code, fields: changedFields(profile.form[section.keptIn] ?? {}, values) }
    const entry: AuditEntry = { action: 'edit_profile', noun: 'listing', subjectId: profile.partyId, detail }
    await recordEvent(trx, actor, entry, now)
    return []
  })
}

/** A name that counts in conflict checks is not simply taken away: the centre does that. */
function keptAffiliates({ affiliates }: Profile, values: Values): FieldIssue[] {
  const given = new Set(linesOf(values, 'affiliates').map(nameKey))
  const isLacking = affiliates.some((name) => !given.has(nameKey(name)))
  return isLacking ? [{ field: 'affiliates', code: 'kept' }] : []
}

async function keepForm(
  trx: Trx,
  profile: Profile,
  section: ProfileSection,
  values: Values,
  now: Date,
): Promise<void> {
  const { affiliates: _, ...rest } = values
  if (section.code === 'relations') {
    await addAffiliates(trx, profile.partyId, linesOf(values, 'affiliates'), now)
  }
  const form: Form = {
    ...profile.form,
    [section.keptIn]: { ...profile.form[section.keptIn], ...rest },
  }
  const row = { form: JSON.stringify(form), updated_at: now.toISOString() }
  await trx
    .insertInto('party_profile')
    .values({ party_id: profile.partyId, registration: null, confirmed_on: null, ...row })
    .onConflict((conflict) => conflict.column('party_id').doUpdateSet(row))
    .execute()
}

/** Names of fields alone: what is confidential in an entry does not stand in the audit a second time. */
function changedFields(before: Values, after: Values): string[] {
  return Object.keys(after).filter(
    (name) => JSON.stringify(before[name] ?? []) !== JSON.stringify(after[name]),
  )
}

/**
 * Decides which fields of the actor's own entry are published. What is taken back is gone from the page with the next
 * request, and from search as soon as it has heard.
 * @throws Problem `not_found`, `stale_state`
 */
export async function setPublication(
  db: Db,
  actor: Actor,
  { published, version }: { published: readonly string[]; version: number },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const profile = await getOwnProfile(trx, actor)
    await compareAndSet(trx, 'party', profile.partyId, version, {}, now)
    const choices = new Map<PublicationField, boolean>(
      publicationFieldsOf(profile.type).map((field) => [field, published.includes(field)]),
    )
    await decideChoices(trx, actor, profile, choices, now)
  })
}
