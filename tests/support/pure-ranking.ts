import { dayNumber } from '../../app/domain/day.ts'
import { inPool } from '../../app/domain/matching/constraints.ts'
import type { Agreement, Dossier } from '../../app/domain/matching/dossier.ts'
import { sectionOf } from '../../app/domain/matching/dossier.ts'
import type { Entry } from '../../app/domain/matching/entry.ts'
import { POLICY } from '../../app/domain/matching/policy-version.ts'
import { type Question, questionOf } from '../../app/domain/matching/question.ts'
import { type Ranked, rankSection, windowOf } from '../../app/domain/matching/rank.ts'
import { type MatchRequestInput, matchRequestSchema } from '../../app/domain/matching/request.ts'
import { SECTIONS, type Section } from '../../app/domain/matching/response.ts'
import type { OfferRecord } from '../../app/domain/matching/rotation.ts'
import { entryOf, pairEntryOf, survey } from '../../app/domain/matching/survey.ts'
import { forumOf } from '../../app/domain/matching/words/forums.ts'
import { clientKey } from '../../app/domain/name.ts'
import type { GeneratedWorld, PartyRecord } from './generated-world.ts'
import type { Given } from './world.ts'

/** The rulebook alone, without a database: import records in, each section's order out. References serve as ids. */

const day = (text: string | undefined) => (text === undefined ? null : dayNumber(text))
const spanOf = ({ from, to }: { from?: string; to?: string }) => ({ from: day(from), to: day(to) })

export function questionFor(request: MatchRequestInput & { asOf: string }): Question {
  return questionOf(matchRequestSchema.parse(request), new Date(request.asOf))
}

function matterOf(record: Given<'matter'>): Dossier['matters'][number] {
  return {
    ref: record.ref,
    jurisdiction: record.jurisdiction,
    ipType: record.ipType,
    procedure: record.procedure ?? null,
    role: record.role ?? null,
    clientKey: clientKey(record.client),
    filedOn: dayNumber(record.filedOn),
    closedOn: day(record.closedOn),
    expiresOn: day(record.expiresOn),
    industry: record.industry ?? null,
    forum: forumOf(record.forum),
    verification: record.verification ?? 'self_claimed',
  }
}

function declaredOf(party: PartyRecord): Dossier['competences'] {
  if (party.type !== 'think_tank') return []
  return (party.jurisdictions ?? []).flatMap((jurisdiction) =>
    (party.ipTypes ?? []).map((ipType) => ({
      jurisdiction,
      ipType,
      procedures: [],
      expiresOn: null,
      verification: 'self_claimed' as const,
    })),
  )
}

export function dossiersOf(world: GeneratedWorld): Dossier[] {
  return world.parties.map((party) => ({
    id: party.ref,
    ref: party.ref,
    type: party.type,
    origin: party.type === 'provider' ? party.origin : null,
    name: { zh: party.name.zh ?? null, en: party.name.en ?? null },
    unit: null,
    languages: (party.languages ?? []).map(({ code, level }) => ({ code, level: level ?? 'working' })),
    industries: party.industries ?? [],
    feeModels: [],
    capacity: party.capacity ?? null,
    responseHours: party.responseHours ?? null,
    leave: (party.leave ?? []).map(spanOf),
    pauses: (party.pauses ?? []).map((pause) => ({ jurisdiction: pause.jurisdiction, ...spanOf(pause) })),
    termStart: day(party.termStart),
    termEnd: day(party.termEnd),
    listedOn: day(party.listedOn ?? party.termStart),
    status: party.status ?? 'listed',
    feedback: null,
    answered: null,
    matters: world.matters.filter((m) => m.party === party.ref).map(matterOf),
    competences: [
      ...world.competences
        .filter((c) => c.party === party.ref)
        .map((c) => ({
          jurisdiction: c.jurisdiction,
          ipType: c.ipType,
          procedures: c.procedures ?? [],
          expiresOn: day(c.expiresOn),
          verification: c.verification ?? ('self_claimed' as const),
        })),
      ...declaredOf(party),
    ],
    admissions: world.admissions
      .filter((a) => a.party === party.ref)
      .map((a) => ({
        jurisdiction: a.jurisdiction,
        ipTypes: a.ipTypes,
        validFrom: day(a.validFrom),
        validTo: day(a.validTo),
        verification: a.verification ?? ('self_claimed' as const),
      })),
  }))
}

function agreementsOf(world: GeneratedWorld): Agreement[] {
  return world.pairings.map((record) => ({
    id: record.ref,
    ref: record.ref,
    domesticId: record.domestic,
    overseasId: record.overseas,
    jurisdictions: record.jurisdictions,
    ipTypes: record.ipTypes,
    procedures: record.procedures ?? [],
    languages: record.languages ?? [],
    validFrom: day(record.validFrom),
    validTo: day(record.validTo),
    status: record.status ?? 'active',
    jointMatters: record.jointMatters ?? 0,
  }))
}

/** Every section in its order, as the rulebook gives it; conflicts are not its business and play no part. */
export function rankPurely(
  world: GeneratedWorld,
  request: MatchRequestInput & { asOf: string },
  offers: ReadonlyMap<string, OfferRecord> = new Map(),
): Record<Section, Ranked[]> {
  const question = questionFor(request)
  const surveyed = survey(
    dossiersOf(world).filter((dossier) => inPool(dossier, question.pool)),
    question,
    new Set(),
    POLICY,
  )
  const entries: Record<Section, Entry[]> = {
    experts: [],
    domestic: [],
    overseas: [],
    pairings: [],
    thinkTanks: [],
  }
  for (const one of surveyed) {
    const entry = entryOf(one, question, POLICY)
    if (entry) entries[sectionOf(one.dossier)].push(entry)
  }
  const byId = new Map(surveyed.map((one) => [one.dossier.id, one]))
  for (const agreement of agreementsOf(world)) {
    const [domestic, overseas] = [byId.get(agreement.domesticId), byId.get(agreement.overseasId)]
    const entry = domestic && overseas && pairEntryOf(agreement, domestic, overseas, question, POLICY)
    if (entry) entries.pairings.push(entry)
  }
  return Object.fromEntries(
    SECTIONS.map((section) => [
      section,
      rankSection(windowOf(entries[section], POLICY), question, offers, POLICY),
    ]),
  ) as Record<Section, Ranked[]>
}
