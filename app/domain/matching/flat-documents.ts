import type { DayNumber } from '../day.ts'
import type { IpType } from '../vocabulary/ip-types.ts'
import { coverageOf } from '../vocabulary/lattice.ts'
import type { Procedure } from '../vocabulary/procedures.ts'
import { admissionAt, hasRoom, inTerm, isOpenAt } from './constraints.ts'
import { type Agreement, type Dossier, type Place, sectionOf } from './dossier.ts'
import { type Asked, OTHER, strengthAt } from './evidence.ts'
import { fitInputAt, pairFit } from './fit-input.ts'
import { type Kept, packEntry } from './kept-entry.ts'

import { agreementCovers, sharedLanguages } from './pairing.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import type { Section } from './response.ts'

/** What keeps a party out at a place whatever is asked, on the day of the index: the first in the published order. */
export type Barred = 'none' | 'term' | 'admission' | 'capacity'

type Pool = Question['pool']

/** Stands for "no language stated": it matches every request. */
export const ANY_LANGUAGE = 'any'

/**
 * One flat document: a party or a 1+1 at one key, with the constraint fields repeated. The engine unpacks a whole
 * document for every hit, so it holds each fact once, and what only ranking reads as one text.
 */
export type FlatDocument = {
  id: string
  subject: string
  /** Section, pool, place and what is asked, see `keyOf`. */
  key: string
  /**
   * On a general document, the codes of what is asked for which the subject has a document of its own at this
   * place: asking for one of those, the general document is not meant. Every subject then has one document.
   */
  exact?: string[]
  /** As of the index's day; a sweep at each Shanghai midnight sees to what the clock alone changes. */
  barred: Barred
  /** An admission at the place is on record. */
  onFile: boolean
  responseHours: number
  languages: string[]
  /** Of a 1+1: the overseas side's languages. */
  partnerLanguages?: string[]
  /** Of a 1+1: its two sides, whose conflicts remove it. */
  partners?: string[]
  /** The strength by eighths of its logarithm: few values, which the engine sorts by at a third of the cost. */
  grade: number
  /** Sorts by strength, the highest first, then by reference. */
  order: string
  /** A `Kept`, see `packEntry`. */
  entry: string
}

/**
 * How what is asked is written in keys and ids: a procedure's code, `none` for none named, `whichever` for backing
 * off. The last sorts after all others, so that of two equally strong documents the exact one comes first.
 */
export function askedCode(asked: Asked): string {
  return asked === OTHER ? 'whichever' : (asked ?? 'none')
}

/** How a place and what is asked there are written for a pool. */
export function placeKeyOf(pool: Pool, place: Place, asked: Asked): string {
  return `${pool}:${place.jurisdiction}:${place.ipType}:${askedCode(asked)}`
}

/** The key under which a section's documents of a pool stand in the index, at a place and for what is asked. */
export function keyOf(section: Section, pool: Pool, place: Place, asked: Asked): string {
  return `${section}:${placeKeyOf(pool, place, asked)}`
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

type Standing = { asked: Asked; raw: number; exact: string[] }

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
  return [{ asked: OTHER, raw: general.raw, exact: own.map(({ asked }) => askedCode(asked)) }, ...own]
}

function documentId(subject: string, place: Place, asked: Asked): string {
  return `${subject}-${place.jurisdiction}-${place.ipType}-${askedCode(asked)}`
}

/** What bars one of the sides (or the agreement between them) at a place on `today`, in the published order. */
function barredAt(sides: readonly Dossier[], place: Place, running: boolean, today: DayNumber): Barred {
  if (!running || !sides.every((d) => inTerm({ from: d.termStart, to: d.termEnd }, today))) return 'term'
  if (sides.some((d) => admissionAt(d.admissions, place, today) === 'expired')) return 'admission'
  const takes = (side: Dossier) => hasRoom(side, today) && isOpenAt(side, place.jurisdiction, today)
  return sides.every(takes) ? 'none' : 'capacity'
}

const onFileAt = (sides: readonly Dossier[], place: Place, today: DayNumber) =>
  sides.every((d) => admissionAt(d.admissions, place, today) !== 'missing')

/**
 * A text that sorts as the window does: the strength first, as the bits of the number turned over, because a larger
 * one comes first, then the reference as hexadecimal UTF-8: by code point, which the engine's own folding would not.
 * @param strength 0 or more: only then do the bits of a number sort like the number
 */
export function orderOf(strength: number, ref: string): string {
  const bits = Buffer.alloc(8)
  bits.writeDoubleBE(strength)
  for (let i = 0; i < bits.length; i += 1) bits[i] = 255 - bits[i]!
  return `${bits.toString('hex')} ${Buffer.from(ref, 'utf8').toString('hex')}`
}

const GRADES_PER_DOUBLING = 8
/** Below every other: no strength at all. */
const NO_GRADE = -1_000

/** The grade of a strength as indexed; never falls when the strength rises. */
export function gradeOf(strength: number): number {
  return strength > 0 ? Math.floor(Math.log2(strength) * GRADES_PER_DOUBLING) : NO_GRADE
}

/** A strength that no document of a grade exceeds: the grade's upper edge, and a little for rounding. */
export function mostOfGrade(grade: number): number {
  return grade === NO_GRADE ? 0 : 2 ** ((grade + 1) / GRADES_PER_DOUBLING) * (1 + 1e-9)
}

/** A strength that no document of a grade falls below. */
export function leastOfGrade(grade: number): number {
  return grade === NO_GRADE ? 0 : 2 ** (grade / GRADES_PER_DOUBLING) * (1 - 1e-9)
}

/** The fields that sort a document and those that ranking reads of it. */
function kept(entry: Kept): Pick<FlatDocument, 'grade' | 'order' | 'entry'> {
  const { strength, ref } = entry
  return { grade: gradeOf(strength), order: orderOf(strength, ref), entry: packEntry(entry) }
}

function languagesOf(dossier: Dossier): string[] {
  const codes = dossier.languages.map((l) => l.code)
  return codes.length === 0 ? [ANY_LANGUAGE] : codes
}

function poolOf(dossier: Dossier): Pool | null {
  if (dossier.status === 'public_record') return 'public_record'
  return dossier.status === 'listed' || dossier.status === 'removal_notified' ? 'listed' : null
}

/** The flat documents of one party as of `today`; none when it is not ranked. */
export function partyDocuments(dossier: Dossier, today: DayNumber, policy: Policy): FlatDocument[] {
  const pool = poolOf(dossier)
  if (pool === null) return []
  const languages = languagesOf(dossier)
  return placesOf(dossier).flatMap((place) =>
    standings(
      [null, ...proceduresOf(dossier, place.ipType)],
      (asked) => strengthAt(dossier, place, asked, today, policy),
      policy,
    ).map(({ asked, raw, exact }) => ({
      id: documentId(dossier.id, place, asked),
      subject: dossier.id,
      key: keyOf(sectionOf(dossier), pool, place, asked),
      ...(exact.length > 0 && { exact }),
      barred: barredAt([dossier], place, true, today),
      onFile: onFileAt([dossier], place, today),
      responseHours: dossier.responseHours ?? 0,
      languages,
      ...kept({
        ref: dossier.ref,
        strength: dossier.type === 'think_tank' ? 0 : indexedStrength(raw, asked, policy),
        fit: fitInputAt(dossier, place, asked, today, policy),
        listedOn: dossier.listedOn,
        pair: null,
      }),
    })),
  )
}

/** The flat documents of an active agreement: at each key both sides are competent, at the weaker one's strength. */
export function agreementDocuments(
  agreement: Agreement,
  domestic: Dossier,
  overseas: Dossier,
  today: DayNumber,
  policy: Policy,
): FlatDocument[] {
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
    const fitAt = (asked: Asked) =>
      pairFit(
        fitInputAt(domestic, place, asked, today, policy),
        fitInputAt(overseas, place, asked, today, policy),
      )
    // The stronger side may have exact work that the strength of the pair, its weaker side's, does not show.
    const general = JSON.stringify(fitAt(OTHER))
    const fitsOtherwise = (asked: Asked) => JSON.stringify(fitAt(asked)) !== general
    return standings(asks, at, policy, fitsOtherwise).map(({ asked, raw, exact }) => ({
      id: documentId(agreement.id, place, asked),
      subject: agreement.id,
      key: keyOf('pairings', pool, place, asked),
      ...(exact.length > 0 && { exact }),
      partners: [domestic.id, overseas.id],
      barred: barredAt([domestic, overseas], place, runsOn(agreement, today), today),
      onFile: onFileAt([domestic, overseas], place, today),
      responseHours: Math.max(domestic.responseHours ?? 0, overseas.responseHours ?? 0),
      languages: languagesOf(domestic),
      partnerLanguages: languagesOf(overseas),
      ...kept({
        ref: agreement.ref,
        strength: indexedStrength(raw, asked, policy),
        fit: fitAt(asked),
        listedOn: null,
        pair: {
          domesticId: domestic.id,
          overseasId: overseas.id,
          sharedLanguage: sharedLanguages(agreement, domestic, overseas).length > 0,
          jointMatters: agreement.jointMatters,
        },
      }),
    }))
  })
}

/** True when an agreement and its sides run today: what the index filters by day, the database checks with this. */
export function runsOn(agreement: Agreement, day: DayNumber): boolean {
  return agreement.status === 'active' && inTerm({ from: agreement.validFrom, to: agreement.validTo }, day)
}
