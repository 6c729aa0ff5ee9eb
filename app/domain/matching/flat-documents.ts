import type { DayNumber } from '../day.ts'
import type { IpType } from '../vocabulary/ip-types.ts'
import { coverageOf } from '../vocabulary/lattice.ts'
import type { Procedure } from '../vocabulary/procedures.ts'
import { admissionAt, hasRoom, inTerm, isOpenAt } from './constraints.ts'
import { type Agreement, type Dossier, type Place, sectionOf } from './dossier.ts'
import { type Asked, OTHER, strengthAt } from './evidence.ts'
import { fitInputAt, pairFit } from './fit-input.ts'
import { gradeOf, gradeText } from './grade.ts'
import { type Kept, packEntry } from './kept-entry.ts'
import { agreementCovers, sharedLanguages } from './pairing.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import type { Section } from './response.ts'

/** What keeps a party out at a place whatever is asked, in the published order. */
export const BARS = ['term', 'admission', 'capacity'] as const
/** The first of them that does, on the day of the index. */
export type Bar = (typeof BARS)[number]

type Pool = Question['pool']

/** Stands for "no language stated": it matches every request. */
export const ANY_LANGUAGE = 'any'

/**
 * One flat document: a party or a 1+1 at one place and for what is asked there, as of the index's day; a sweep at each
 * Shanghai midnight sees to what the clock alone changes. The engine unpacks a whole document for every hit, so it has
 * few fields, and what only ranking reads is one text.
 */
export type FlatDocument = {
  id: string
  subject: string
  /**
   * What holds of it, each with its place, see `factsAt`: the engine unpacks everybody of whom a fact holds, and
   * whoever speaks Chinese anywhere is a thousand times as many as whoever does here.
   */
  facts: string[]
  responseHours: number
  /** Of a 1+1: its two sides, whose conflicts remove it. */
  partners?: string[]
  /** The strength by eighths of its logarithm: few values, which the engine sorts by at a third of the cost. */
  grade: number
  /** A `Kept`, see `packEntry`. */
  entry: string
}

/** A party where something bars it: who is counted and never ranked. */
export type BarredDocument = Pick<FlatDocument, 'id' | 'subject' | 'facts'>

/**
 * How what is asked is written in facts and ids: a procedure's code, `none` for none named, `whichever` for backing
 * off.
 */
export function askedCode(asked: Asked): string {
  return asked === OTHER ? 'whichever' : (asked ?? 'none')
}

/** How a place and what is asked there are written for a pool. */
export function placeKeyOf(pool: Pool, place: Place, asked: Asked): string {
  return `${pool}:${place.jurisdiction}:${place.ipType}:${askedCode(asked)}`
}

/** The facts that flat documents of a section and pool state at a place. */
export function factsAt(section: Section, pool: Pool, { jurisdiction, ipType }: Place) {
  // In small letters: the engine folds what it looks up as equal, but not the ends of a range.
  const here = `${section.toLowerCase()}:${pool}:${jurisdiction}:${ipType}`
  return {
    /** Competent for what is asked. */
    stands: (asked: Asked) => `${here}:${askedCode(asked)}`,
    /**
     * Of a general document: the subject has one of its own for what is asked. Asking for that, the general one is
     * not meant. Every subject then has one document.
     */
    exact: (asked: Asked) => `${here}-${askedCode(asked)}`,
    /** Speaks a language; of a 1+1 its domestic side. */
    speaks: (language: string) => `${here}@${language}`,
    /** The overseas side of a 1+1 speaks a language. */
    partnerSpeaks: (language: string) => `${here}&${language}`,
    /** An admission at the place is on record. */
    onFile: `${here}+`,
    /** How strong: sorts as the grades do. */
    graded: (grade: number) => `${here}#${gradeText(grade)}`,
  }
}

/** The facts that documents of the barred state at a place, whatever their section: like `stands` and `exact`. */
export function barredFactsAt(bar: Bar, pool: Pool, { jurisdiction, ipType }: Place) {
  const here = `${pool}:${jurisdiction}:${ipType}!${bar}`
  return {
    stands: (asked: Asked) => `${here}:${askedCode(asked)}`,
    exact: (asked: Asked) => `${here}-${askedCode(asked)}`,
  }
}

/** Strength as indexed: without a procedure it is scaled like the general document, which it competes with. */
function indexedStrength(raw: number, asked: Asked, policy: Policy): number {
  return asked === null ? raw * policy.otherProcedure : raw
}

/** Strength in the reference frame from an indexed one, for the question that found it. */
export function rawOfIndexed(strength: number, procedure: Procedure | null, policy: Policy): number {
  return procedure === null ? strength / policy.otherProcedure : strength
}

/** Every place that a dossier's evidence reaches, directly or down the lattice. */
export function placesOf(dossier: Pick<Dossier, 'matters' | 'competences'>): Place[] {
  const places = new Map<string, Place>()
  const add = (jurisdiction: string, ipType: IpType) =>
    places.set(`${jurisdiction}:${ipType}`, { jurisdiction, ipType })
  for (const { jurisdiction, ipType } of [...dossier.matters, ...dossier.competences]) {
    if (places.has(`${jurisdiction}:${ipType}`) && coverageOf(jurisdiction, ipType).length === 0) continue
    add(jurisdiction, ipType)
    for (const coverage of coverageOf(jurisdiction, ipType)) {
      for (const member of coverage.members) add(member, ipType)
    }
  }
  return [...places.values()]
}

/** Procedures at which a dossier may stand differently from its general strength. */
function proceduresOf(dossier: Dossier, ipType: IpType): Procedure[] {
  const procedures = new Set<Procedure>()
  for (const matter of dossier.matters) {
    if (matter.ipType === ipType && matter.procedure) procedures.add(matter.procedure)
  }
  for (const record of dossier.competences) {
    if (record.ipType === ipType) for (const procedure of record.procedures) procedures.add(procedure)
  }
  for (const { jurisdiction } of [...dossier.matters, ...dossier.competences]) {
    for (const coverage of coverageOf(jurisdiction, ipType)) {
      for (const procedure of coverage.procedures ?? []) procedures.add(procedure)
    }
  }
  return [...procedures]
}

type Standing = { asked: Asked; raw: number; exact: Asked[] }

/** The general standing at a place, and each one that differs from it: never two documents that say the same. */
function standings(
  asks: readonly Asked[],
  at: (asked: Asked) => { competent: boolean; raw: number },
  policy: Policy,
  fitsOtherwise: (asked: Asked) => boolean = () => false,
): Standing[] {
  const general = at(OTHER)
  const own = asks.flatMap((asked) => {
    const { competent, raw } = at(asked)
    const differs = () =>
      !general.competent || indexedStrength(raw, asked, policy) > general.raw || fitsOtherwise(asked)
    return competent && differs() ? [{ asked, raw, exact: [] }] : []
  })
  if (!general.competent) return own
  return [{ asked: OTHER, raw: general.raw, exact: own.map(({ asked }) => asked) }, ...own]
}

/** What bars one of the sides (or the agreement between them) at a place on `today`, in the published order. */
function barredAt(sides: readonly Dossier[], place: Place, running: boolean, today: DayNumber): Bar | null {
  if (!running || !sides.every((d) => inTerm({ from: d.termStart, to: d.termEnd }, today))) return 'term'
  if (sides.some((d) => admissionAt(d.admissions, place, today) === 'expired')) return 'admission'
  const takes = (side: Dossier) => hasRoom(side, today) && isOpenAt(side, place.jurisdiction, today)
  return sides.every(takes) ? null : 'capacity'
}

const onFileAt = (sides: readonly Dossier[], place: Place, today: DayNumber) =>
  sides.every((d) => admissionAt(d.admissions, place, today) !== 'missing')

/** What a document says of a subject at a place. */
export type Said = {
  pool: Pool
  standing: Standing
  bar: Bar | null
  onFile: boolean
  languages: readonly string[]
  /** Of a 1+1: the overseas side's. */
  partnerLanguages?: readonly string[]
  partners?: string[]
  responseHours: number
  entry: Kept
}

/** How what is said of a subject at a place stands in the index. A 1+1 that is barred does not: nobody counts those. */
export function flatDocuments(said: Said): (FlatDocument | BarredDocument)[] {
  const { pool, standing, bar, onFile, languages, partnerLanguages = [], entry } = said
  const { asked, exact } = standing
  const { section, subject, place } = entry
  const id = `${subject}-${place.jurisdiction}-${place.ipType}-${askedCode(asked)}`
  const facts = factsAt(section, pool, place)
  const admitted = onFile ? [facts.onFile] : []
  if (bar) {
    if (section === 'pairings') return []
    const { stands, exact: exactly } = barredFactsAt(bar, pool, place)
    return [{ id, subject, facts: [stands(asked), ...exact.map(exactly), ...admitted] }]
  }
  const grade = gradeOf(entry.strength)
  return [
    {
      id,
      subject,
      facts: [
        facts.stands(asked),
        facts.graded(grade),
        ...exact.map(facts.exact),
        ...languages.map(facts.speaks),
        ...partnerLanguages.map(facts.partnerSpeaks),
        ...admitted,
      ],
      responseHours: said.responseHours,
      ...(said.partners && { partners: said.partners }),
      grade,
      entry: packEntry(entry),
    },
  ]
}

function languagesOf(dossier: Dossier): string[] {
  const codes = dossier.languages.map((l) => l.code)
  return codes.length === 0 ? [ANY_LANGUAGE] : codes
}

function poolOf(dossier: Dossier): Pool | null {
  if (dossier.status === 'public_record') return 'public_record'
  return dossier.status === 'listed' || dossier.status === 'removal_notified' ? 'listed' : null
}

/** What is said of one party as of `today`; nothing when it is not ranked. */
export function saidOfParty(dossier: Dossier, today: DayNumber, policy: Policy): Said[] {
  const pool = poolOf(dossier)
  if (pool === null) return []
  const languages = languagesOf(dossier)
  return placesOf(dossier).flatMap((place) =>
    standings(
      [null, ...proceduresOf(dossier, place.ipType)],
      (asked) => strengthAt(dossier, place, asked, today, policy),
      policy,
    ).map((standing) => ({
      pool,
      standing,
      bar: barredAt([dossier], place, true, today),
      onFile: onFileAt([dossier], place, today),
      languages,
      responseHours: dossier.responseHours ?? 0,
      entry: {
        section: sectionOf(dossier),
        subject: dossier.id,
        place,
        ref: dossier.ref,
        strength: dossier.type === 'think_tank' ? 0 : indexedStrength(standing.raw, standing.asked, policy),
        fit: fitInputAt(dossier, place, standing.asked, today, policy),
        listedOn: dossier.listedOn,
        pair: null,
        sidesAdmitted: null,
      },
    })),
  )
}

/** What is said of an active agreement: where both sides are competent, at the weaker one's strength. */
export function saidOfAgreement(
  agreement: Agreement,
  domestic: Dossier,
  overseas: Dossier,
  today: DayNumber,
  policy: Policy,
): Said[] {
  const pool = poolOf(domestic)
  if (agreement.status !== 'active' || pool === null || poolOf(overseas) !== pool) return []
  const placeKey = ({ jurisdiction, ipType }: Place) => `${jurisdiction}:${ipType}`
  const reached = new Set(placesOf(overseas).map(placeKey))
  const places = placesOf(domestic).filter((place) => reached.has(placeKey(place)))

  return places.flatMap((place) => {
    const asks: Asked[] = [
      null,
      ...new Set([
        ...proceduresOf(domestic, place.ipType),
        ...proceduresOf(overseas, place.ipType),
        ...agreement.procedures,
        ...agreement.jurisdictions.flatMap((j) =>
          coverageOf(j, place.ipType).flatMap((c) => c.procedures ?? []),
        ),
      ]),
    ]
    const at = (asked: Asked) => {
      if (!agreementCovers(agreement, place, asked)) return { competent: false, raw: 0 }
      const sides = [domestic, overseas].map((side) => strengthAt(side, place, asked, today, policy))
      return {
        competent: sides.every((s) => s.competent),
        raw: Math.min(...sides.map((s) => s.raw)),
      }
    }
    const fitsAt = (asked: Asked) => ({
      domestic: fitInputAt(domestic, place, asked, today, policy),
      overseas: fitInputAt(overseas, place, asked, today, policy),
    })
    const together = (fits: ReturnType<typeof fitsAt>) => pairFit(fits.domestic, fits.overseas)
    // The stronger side may have exact work that the strength of the pair, its weaker side's, does not show.
    const general = JSON.stringify(together(fitsAt(OTHER)))
    const fitsOtherwise = (asked: Asked) => JSON.stringify(together(fitsAt(asked))) !== general
    const saidOf = (standing: Standing, fits: ReturnType<typeof fitsAt>): Said => ({
      pool,
      standing,
      bar: barredAt([domestic, overseas], place, runsOn(agreement, today), today),
      onFile: onFileAt([domestic, overseas], place, today),
      languages: languagesOf(domestic),
      partnerLanguages: languagesOf(overseas),
      partners: [domestic.id, overseas.id],
      responseHours: Math.max(domestic.responseHours ?? 0, overseas.responseHours ?? 0),
      entry: {
        section: 'pairings',
        subject: agreement.id,
        place,
        ref: agreement.ref,
        strength: indexedStrength(standing.raw, standing.asked, policy),
        fit: together(fits),
        listedOn: null,
        pair: {
          domesticId: domestic.id,
          overseasId: overseas.id,
          sharedLanguage: sharedLanguages(agreement, domestic, overseas).length > 0,
          jointMatters: agreement.jointMatters,
        },
        sidesAdmitted: { domestic: fits.domestic.admitted, overseas: fits.overseas.admitted },
      },
    })
    return standings(asks, at, policy, fitsOtherwise).map((one) => saidOf(one, fitsAt(one.asked)))
  })
}

/** True when an agreement and its sides run today: what the index filters by day, the database checks with this. */
export function runsOn(agreement: Agreement, day: DayNumber): boolean {
  return agreement.status === 'active' && inTerm({ from: agreement.validFrom, to: agreement.validTo }, day)
}
